// `npm run bench [-- NAME…]`: every benchmark of this folder, printed and written to docs/benchmarks.md.
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { type Benchmark, type Measured, measure } from './harness.ts'

const folder = import.meta.dirname
const percent = (ratio: number): string => `${(ratio * 100).toPrecision(3)} %`
const wanted = process.argv.slice(2)
const rounds = Number(process.env.ROUNDS ?? 3)
const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'))
const results: (Measured | { name: string; skipped: string })[] = []

for (const file of files.sort()) {
  const name = file.replace('.bench.ts', '')
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`${name} … `)
  const { benchmarks } = (await import(path.join(folder, file))) as { benchmarks: readonly Benchmark[] }
  for (const benchmark of benchmarks) {
    const result = await measure(benchmark, rounds)
    results.push(result)
    process.stdout.write(`${row(result)}\n`)
  }
}

function row(result: (typeof results)[number]): string {
  if ('skipped' in result) return `| ${result.name} | skipped: ${result.skipped} | | | | |`
  const { name, baseline, unit, goal, baselineFigure, subjectFigure, ratio, notes } = result
  const figure = (value: number) =>
    value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
  return `| ${name} | ${figure(subjectFigure)} | ${figure(baselineFigure)} (${baseline}) | ${percent(ratio)} | ${goal === null ? '' : `≥ ${percent(goal)}`} | ${[unit, ...notes].join('; ')} |`
}

if (wanted.length === 0) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`
  writeFileSync(
    path.join(folder, '../docs/benchmarks.md'),
    `# Benchmarks

Written by \`npm run bench\`. Ratios of medians over ${rounds} turns, subject and baseline measured in the same run; compare ratios,
not figures. Commit ${commit}, ${machine}, Node ${process.version}.

| benchmark | subject | baseline | ratio | goal | unit and notes |
|---|--:|--:|--:|--:|---|
${results.map(row).join('\n')}
`,
  )
}
