import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, isReadableMainColour } from '../../src/kernel/contrast.ts'

const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8')
const blocks = [...css.matchAll(/\{([^{}]*--ink[^{}]*)\}/g)].map((match) =>
  Object.fromEntries(
    [...(match[1] ?? '').matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]),
  ),
)
const [light, darkBySystem, darkByChoice] = blocks as [Palette, Palette, Palette]
type Palette = Record<string, string>

const text: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['ink', 'main-wash'],
  ['ink', 'seal-wash'],
  ['ink', 'good-wash'],
  ['ink', 'notice-wash'],
  ['muted', 'paper'],
  ['muted', 'wash'],
  ['muted', 'main-wash'],
  ['main', 'paper'],
  ['main', 'wash'],
  ['main', 'main-wash'],
  ['main-strong', 'paper'],
  ['on-main', 'main'],
  ['on-bar', 'bar'],
  ['on-main', 'main-strong'],
  ['seal', 'paper'],
  ['seal', 'wash'],
  ['seal', 'seal-wash'],
  ['good', 'paper'],
  ['good', 'good-wash'],
  ['notice', 'paper'],
  ['notice', 'notice-wash'],
]
const shapes: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'wash'],
  ['focus', 'paper'],
  ['focus', 'wash'],
]

const schemes: [string, Palette][] = [
  ['light', light],
  ['dark', darkBySystem],
]
for (const [scheme, palette] of schemes) {
  const of = (name: string): string => palette[name] ?? ''
  test.each(text)(`${scheme}: text %s on %s is at least 4.5`, (front, back) => {
    expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(shapes)(`${scheme}: shape %s on %s is at least 3`, (front, back) => {
    expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(3)
  })
}

test('dark is the same by the system and by choice', () => {
  expect(Object.keys(darkByChoice).length).toBeGreaterThan(10)
  expect(darkByChoice).toEqual(darkBySystem)
})

test('black on white is 21, grey #777777 on white is 4.48', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a site may not take a main colour below AA', () => {
  expect(isReadableMainColour('#1d4f91')).toBe(true)
  expect(isReadableMainColour('#e60012')).toBe(false) // 4.46 on the wash
  expect(isReadableMainColour('#ff8800')).toBe(false)
  expect(isReadableMainColour('red')).toBe(false)
})
