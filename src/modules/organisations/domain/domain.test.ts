import { describe, expect, test } from 'vitest'
import { contrastOnPaper } from '../../../kernel/contrast.ts'
import { plainDate } from '../../../kernel/plain-date.ts'
import { SiteSettings } from '../schemas.ts'
import { keepsSeparation } from './separation.ts'

const post = (roles: string[], from = '2026-01-01', to: string | null = null) => ({
  roles,
  fromDay: plainDate(from),
  toDay: to === null ? null : plainDate(to),
})

describe('三员分立', () => {
  test.each([
    ['business alone', [post(['drafter', 'officeHead'])], true],
    ['one administration alone', [post(['systemAdmin'])], true],
    ['two administrations in one post', [post(['systemAdmin', 'auditor'])], false],
    ['two administrations in two posts', [post(['systemAdmin']), post(['securityAdmin'])], false],
    ['administration and business', [post(['securityAdmin']), post(['drafter'])], false],
    ['the same administration twice', [post(['auditor']), post(['auditor'])], true],
    ['one after the other', [post(['systemAdmin'], '2025-01-01', '2025-12-31'), post(['auditor'])], true],
    ['on one common day', [post(['systemAdmin'], '2025-01-01', '2026-01-01'), post(['auditor'])], false],
  ])('%s', (_title, posts, kept) => expect(keepsSeparation(posts)).toBe(kept))
})

describe('the colour of a site', () => {
  // Published pairs: white on white 1, on black 21; #767676 is the lightest grey that passes AA (4.54).
  test.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
  ])('%s on white: %f', (colour, ratio) => expect(contrastOnPaper(colour)).toBeCloseTo(ratio, 2))

  // On white #767676 has 4.54, on the grey of tables 4.24; #6b6b6b has 5.33 and 4.97.
  test('is refused when it cannot be read on white or on the grey of tables', () => {
    expect(SiteSettings.safeParse({ colour: '#6b6b6b' }).success).toBe(true)
    expect(SiteSettings.safeParse({ colour: '#767676' }).success).toBe(false)
    expect(SiteSettings.safeParse({ colour: '#777777' }).success).toBe(false)
  })
})
