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

/** Elements that make the page wider than the window, as `tag.class: pixels`; none when nothing has to be scrolled sideways. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 0.5 || left < -0.5) && !element.parentElement.closest('.scroll')
    })
    return ['page: ' + (scrollWidth - clientWidth), ...wide.slice(0, 8).map((element) => element.tagName.toLowerCase() + '.' + element.className + ': ' + Math.round(element.getBoundingClientRect().width))]
  })()`)
