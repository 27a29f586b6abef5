import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, settingRows } from '../src/platform/settings.ts'
import { settingsPage } from './settings-doc.ts'

test('docs/settings.md is the page that the schema makes', () =>
  expect(readFileSync(path.resolve(import.meta.dirname, '../docs/settings.md'), 'utf8')).toBe(settingsPage()))

test('every setting says what it does', () =>
  expect(settingRows().filter((row) => row.description === '')).toEqual([]))

test('every default is a value that the setting takes', () => {
  const env = Object.fromEntries(
    settingRows().flatMap(({ key, fallback }) => (fallback === null ? [] : [[key, fallback]])),
  )
  expect(readSettings(env)).toEqual(readSettings({}))
})
