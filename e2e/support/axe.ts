import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** WCAG 2.0 to 2.2, A and AA, as sentences; empty when axe finds nothing. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so a page's content policy does not stand in the way.
  await page.evaluate(axeSource)
  const result = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`,
  )
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  )
}

/** Throws with every violation named. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const found = await axeViolations(page)
  if (found.length > 0) throw new Error(`${page.url()}\n${found.join('\n')}`)
}
