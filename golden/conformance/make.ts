// `node golden/conformance/make.ts` writes the stored part of the set; everything else is made when the tests run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Case } from './case.ts'
import { allCases } from './cases.ts'
import type { ExpectedFile } from './document.ts'
import { cellIds } from './figures.ts'
import { expectedJson } from './stored.ts'

const folder = path.join(import.meta.dirname, 'cases')
const size = (one: Case): number => one.files.reduce((bytes, file) => bytes + file.bytes.length, 0)

/** One of each situation is kept where the same stands on several forms, and nothing large. */
export function storedCases(): readonly Case[] {
  const seen = new Set<string>()
  return allCases().filter((one) => {
    // `2019-text-bars` and `2021-text-bars` are one situation, and so are the layouts of `chatter-money-html`.
    const situation = one.name
      .replace(/(^|-)20(18|19|21)(?=-)/, '')
      .replace(/-(html|breaks|word|lines|wrapped|paragraphs|bars)$/, '')
    const limit = /html|word|planted|previous/.test(one.name) ? 18_000 : 9_000
    if (seen.has(situation) || size(one) > limit || one.name.startsWith('mutation-')) return false
    seen.add(situation)
    return true
  })
}

export const filesOf = (one: Case): readonly (readonly [name: string, bytes: Uint8Array])[] => [
  ...one.files.map((file) => [file.name, file.bytes] as const),
  [
    'expected.json',
    new TextEncoder().encode(expectedJson(one, ({ form }: ExpectedFile) => (form ? cellIds(form) : []))),
  ],
]

if (import.meta.main) {
  rmSync(folder, { recursive: true, force: true })
  let bytes = 0
  const cases = storedCases()
  for (const one of cases)
    for (const [name, content] of filesOf(one)) {
      mkdirSync(path.join(folder, one.name), { recursive: true })
      writeFileSync(path.join(folder, one.name, name), content)
      bytes += content.length
    }
  console.log(`${cases.length} cases, ${Math.round(bytes / 1024)} KB`)
}
