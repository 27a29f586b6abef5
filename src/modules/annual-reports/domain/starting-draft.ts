import type { FormId } from '../../../law/forms/annual-report/index.ts'
import { badTokens, type Quotable } from '../../../report/tokens.ts'
import { overviewHeadings, type Template, templates } from '../templates.ts'
import type { Narrative, SectionId } from './sections.ts'

const isZero = (figures: Quotable['now'], id: string): boolean => (figures[id] ?? 0) === 0

function applies({ when, previous, forms, text }: Template, form: FormId, figures: Quotable): boolean {
  if (!forms.includes(form)) return false
  if ('some' in when && when.some.every((id) => isZero(figures.now, id))) return false
  if ('none' in when && !when.none.every((id) => isZero(figures.now, id))) return false
  if (previous?.some((id) => (figures.previous?.[id] ?? 0) === 0)) return false
  return badTokens(text, figures).length === 0
}

/**
 * 初稿: sentences whose figures exist, in the order of Article 50, figures as tokens. The overview has all five headings; one
 * of which the ledger knows nothing stays empty for a person to write.
 */
export function startingDraft(form: FormId, figures: Quotable): Narrative {
  const standing = templates.filter((template) => applies(template, form, figures))
  const textOf = (section: SectionId, under?: string) =>
    standing
      .filter((template) => template.section === section && template.under === under)
      .map(({ text }) => text)
      .join('')
  const overview = overviewHeadings.map((heading) => `${heading}。${textOf('overview', heading)}`).join('\n')
  const narrative: Partial<Record<SectionId, string>> = { overview }
  for (const section of ['proactive', 'requests', 'remedies', 'problems', 'other'] as const) {
    const text = textOf(section)
    if (text !== '') narrative[section] = text
  }
  return narrative
}
