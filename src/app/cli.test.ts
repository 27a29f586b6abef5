import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { main } from './cli.ts'

const root = path.resolve(import.meta.dirname, '../..')

async function gongkai(line: string): Promise<{ status: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const args = line.split(' ').filter(Boolean)
  const status = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { status, out, err }
}

describe('gongkai clock', () => {
  test('--json prints one object with the fields of the contract, in one line', async () => {
    const { status, out, err } = await gongkai('clock reply --from 2026-02-06 --json')
    expect([status, out.length, err]).toEqual([0, 1, []])
    const object = JSON.parse(out[0] ?? '') as Record<string, unknown>
    expect(Object.keys(object)).toEqual([
      'kind',
      'from',
      'due',
      'unit',
      'days',
      'extended',
      'paused',
      'because',
    ])
    expect(object).toMatchObject({
      kind: 'reply',
      from: '2026-02-06',
      due: '2026-03-12',
      unit: 'working-day',
      days: 20,
      extended: 0,
      paused: 0,
    })
    expect(object.because).toContainEqual({ cite: 'foi-reg-2019/33.2', note: expect.any(String) })
  })

  test('months stand in months', async () => {
    const { out } = await gongkai('clock litigation --json --from=2025-08-31')
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ unit: 'month', months: 6, due: '2026-02-28' })
    expect(JSON.parse(out[0] ?? '')).not.toHaveProperty('days')
  })

  test('several pauses and an extension', async () => {
    const { out } = await gongkai(
      'clock reply --from 2026-03-02 --pause 2026-03-10..2026-03-20 --pause 2026-03-16..2026-03-25 --extend 5 --json',
    )
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ due: '2026-04-23', days: 20, extended: 5, paused: 12 })
  })

  test('without --json it answers in sentences with the article', async () => {
    const { out } = await gongkai('clock reply --from 2026-02-06')
    expect(out[0]).toBe('答复期限:2026年3月12日(2026-03-12)')
    expect(out.join('\n')).toContain('《政府信息公开条例》第三十三条第二款')
  })

  test('--explain counts day by day, and --json stays one line', async () => {
    const { out } = await gongkai('clock clarification-notice --from 2024-01-25 --explain')
    expect(out).toContain('  2024-01-25 星期四 起算日,不计入')
    expect(out).toContain('  2024-01-27 星期六 周末')
    expect(out.at(-1)).toBe('  2024-02-04 星期日 第7日,调休上班')
    expect((await gongkai('clock reply --from 2026-02-06 --explain --json')).out).toHaveLength(1)
  })

  test.each([
    ['clock', /缺少期限种类.*reply/],
    ['clock nothing --from 2026-02-06', /没有期限种类“nothing”.*reply.*consultation/],
    ['clock __proto__ --from 2026-02-06', /没有期限种类/],
    ['clock reply', /缺少起算日/],
    ['clock reply --from', /--from 缺少值/],
    ['clock reply --from --json', /--from 缺少值/],
    ['clock reply --from 2026-02-30', /“2026-02-30”不正确/],
    ['clock reply --from 2026-2-6', /不正确/],
    ['clock reply --from 20260206', /不正确/],
    ['clock reply --from 2026-02-06 --from 2026-02-07', /--from 只能写一次/],
    ['clock reply --from 2026-02-06 --extend 1 --extend 2', /--extend 只能写一次/],
    ['clock reply --from 2026-02-06 --extend 0', /1至20.*第三十三条第二款.*“0”/],
    ['clock reply --from 2026-02-06 --extend 21', /1至20.*“21”/],
    ['clock reply --from 2026-02-06 --extend -3', /“-3”/],
    ['clock reply --from 2026-02-06 --extend 1.5', /“1.5”/],
    ['clock reply --from 2026-02-06 --extend abc', /“abc”/],
    ['clock reply --from 2019-05-14 --extend 16', /1至15.*第二十四条第二款/],
    ['clock reconsideration --from 2026-02-06 --extend 5', /不能延长.*第三十三条第二款/],
    ['clock third-party-opinion --from 2026-02-06 --pause 2026-02-09..2026-02-10', /只有答复期限/],
    ['clock reply --from 2026-02-06 --pause 2026-02-10..2026-02-09', /早于/],
    ['clock reply --from 2026-02-06 --pause 2026-02-10', /起始日\.\.结束日/],
    ['clock reply --from 2026-02-06 --pause 2026-02-10..', /起始日\.\.结束日/],
    ['clock reply --from 2026-02-06 --pause 2026-02-10..2026-02-11..2026-02-12', /起始日\.\.结束日/],
    ['clock reply --from 2026-02-06 --pause 2026-02-10..2026-02-31', /起始日\.\.结束日/],
    ['clock reply --from 2026-02-06 --json=yes', /--json 不带值/],
    ['clock reply --from 2026-02-06 --what', /不认识选项 --what/],
    ['clock reply litigation --from 2026-02-06', /多余的参数“litigation”/],
    ['clock reply --from 2008-04-30', /2008-05-01/],
    ['clock licence-penalty-publication --from 2018-07-24', /2018-07-25/],
    ['clock reconsideration --from 2023-12-31', /2024-01-01/],
    ['clock litigation --from 2015-04-30', /2015-05-01/],
    ['clock reply --from 2026-12-10', /2027年/],
    ['clock litigation --from 2026-08-31 --json', /2027年/],
    ['fee', /缺少计费方式/],
    ['fee grams 3', /没有计费方式“grams”/],
    ['fee items', /缺少件数/],
    ['fee items -1', /“-1”/],
    ['fee items 2.5', /“2.5”/],
    ['fee items 1e3', /“1e3”/],
    ['fee items 99999999999999999999', /0至1000000/],
    ['fee pages ten', /页数“ten”不正确/],
    ['fee items 1 2', /多余的参数“2”/],
    ['nothing', /没有命令“nothing”.*clock.*fee/],
    ['../server', /没有命令/],
  ])('%s: status 2 and one Chinese line', async (line, message) => {
    const { status, out, err } = await gongkai(line)
    expect([status, out, err.length]).toEqual([2, [], 1])
    expect(err[0]).toMatch(message)
    expect(err[0]).not.toContain('\n')
  })

  test('an argument with a line break stays in one line', async () => {
    const err: string[] = []
    await main(['clock', 'a\nb\u2028c'], { out: () => {}, err: (text) => err.push(text) })
    expect(err.join('')).toMatch(/^[^\n\u2028]+$/)
  })
})

test('gongkai fee --json prints the object of the contract', async () => {
  const { status, out } = await gongkai('fee items 45 --json')
  expect([status, out.length]).toEqual([0, 1])
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ method: 'items', quantity: 45, yuan: 5500 })
})

test('a command explains itself', async () =>
  expect((await gongkai('fee --help')).out).toEqual([expect.stringContaining('gongkai fee items')]))

test('gongkai help lists the commands', async () =>
  expect((await gongkai('help')).out.join('\n')).toMatch(/clock.*\n.*fee/))

describe('bin/gongkai.mjs, as npx starts it', () => {
  const run = promisify(execFile)
  const bin = path.join(root, 'bin/gongkai.mjs')
  // The Node of the system, which may be older than ours, and ours.
  const systemPath = (process.env.PATH ?? '').split(':').filter((entry) => !entry.includes('node_modules'))
  const start = (node: string, ...args: string[]) =>
    run(node, [bin, ...args], { cwd: '/', env: { ...process.env, PATH: systemPath.join(':') } })

  test.each(['node', process.execPath])('%s passes output and status 0 through', async (node) => {
    const { stdout, stderr } = await start(node, 'clock', 'reply', '--from', '2026-02-06', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ due: '2026-03-12' })
    expect([stdout.trimEnd().split('\n').length, stderr]).toEqual([1, ''])
  })

  test('passes one line of standard error and status 2 through', async () => {
    const failed = start('node', 'clock', 'reply', '--from', '2026-12-31')
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^.*2027年.*\n$/),
    })
  })
})
