import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(import.meta.dirname, '../../.cache/screens')

/** Widths that are looked at: a desk, a phone, and 1280 px at 400 % zoom. */
export const widths = { wide: 1280, phone: 390, zoomed: 320 } as const

/** A picture of the whole page, or of its first `most` pixels, in `.cache/screens/<name>.png` (not kept in the repository). */
export async function screenshot(page: Page, name: string, most = 20_000): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight')
  const { width = 0 } = page.viewportSize() ?? {}
  const clip = { x: 0, y: 0, width, height: Math.min(whole, most) }
  await page.screenshot({ path, fullPage: true, ...(whole > most && { clip }) })
  return path
}

/** Pixels by which the page is wider than the window; 0 when nothing has to be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
