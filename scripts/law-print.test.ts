import { expect, test } from 'vitest'
import { clockKinds } from '../src/law/clocks.ts'
import { outcomes } from '../src/law/outcomes.ts'
import { lawPage } from './law-print.ts'

test('the printed law names every clock and every outcome, and leaves no citation without a gist', () => {
  const page = lawPage()
  for (const kind of clockKinds) expect(page).toContain(`(${kind})`)
  for (const { label } of Object.values(outcomes)) expect(page).toContain(label)
  expect(page).not.toContain('(纲要中没有)')
  expect(page).not.toContain('undefined')
})
