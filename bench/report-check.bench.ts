import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Parser } from 'htmlparser2'
import { checkReport } from '../src/report/index.ts'
import { type Benchmark, perSecond } from './harness.ts'

const sample = path.resolve(import.meta.dirname, '../../shared/seeds/002_236d9db50fe3c22f.txt')

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'report check',
    baseline: 'the same bytes through an HTML parser, nothing read from them',
    unit: 'reports per second',
    async setup() {
      if (!existsSync(sample)) return { skipped: 'no published report beside the checkout' }
      const bytes = readFileSync(sample)
      return {
        baseline: () =>
          perSecond(() => {
            const parser = new Parser({})
            parser.write(bytes.toString('utf8'))
            parser.end()
          }),
        subject: () => perSecond(() => checkReport(bytes)),
        close: async () => {},
      }
    },
  },
]
