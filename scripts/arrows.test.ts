import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config from '../.dependency-cruiser.mjs'

/** One planted violation a rule: the file that breaks it, and what it imports. */
const planted: Record<string, [file: string, imports: string][]> = {
  'no-cycles': [
    ['src/report/a.ts', './b.ts'],
    ['src/report/b.ts', './a.ts'],
  ],
  'kernel-imports-nothing': [['src/kernel/x.ts', 'node:fs']],
  'law-is-data': [['src/law/x.ts', '../platform/door.ts']],
  'report-needs-no-server': [['src/report/x.ts', '../platform/door.ts']],
  'platform-knows-no-module': [['src/platform/x.ts', '../modules/audit/index.ts']],
  'modules-have-one-door': [['src/modules/requests/x.ts', '../audit/inside.ts']],
  'base-modules-point-down': [['src/modules/ledger/x.ts', '../requests/index.ts']],
  'business-modules-point-one-way': [['src/modules/requests/y.ts', '../annual-reports/index.ts']],
  'app-is-the-top': [['src/modules/audit/x.ts', '../../app/root.ts']],
  'screens-take-shapes-not-code': [['web/workbench/x.ts', '../../src/modules/audit/index.ts']],
  'ui-has-no-domain': [['web/ui/x.ts', '../../src/law/door.ts']],
  'no-dev-packages-in-product': [['src/modules/audit/y.ts', 'vitest']],
}
const innocent = [
  'src/kernel/door.ts',
  'src/law/door.ts',
  'src/platform/door.ts',
  'src/app/root.ts',
  'src/modules/audit/index.ts',
  'src/modules/audit/inside.ts',
  'src/modules/requests/index.ts',
  'src/modules/annual-reports/index.ts',
]

let folder = ''
let broken: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arrows-'))
  const root = path.resolve(import.meta.dirname, '..')
  for (const file of ['package.json', 'tsconfig.json'])
    copyFileSync(path.join(root, file), path.join(folder, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  for (const file of innocent) write(file, 'export const x = 1\n')
  for (const files of Object.values(planted))
    for (const [file, imports] of files) write(file, `import * as y from '${imports}'\nexport const z = y\n`)
  const { forbidden = [], options } = config
  const result = await cruise(['src', 'web'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  })
  broken = (result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('each arrow rule sees its planted violation', () => {
  test.each((config.forbidden ?? []).map((rule) => rule.name ?? ''))('%s', (name) => {
    expect(Object.keys(planted)).toContain(name)
    expect(broken).toContain(name)
  })
})
