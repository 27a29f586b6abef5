import { type AnnualReportForm, type FormId, forms } from '../../../law/forms/annual-report/index.ts'
import { headings2018, headingsOfSix } from '../texts.ts'

export type SectionId = 'overview' | 'proactive' | 'requests' | 'remedies' | 'problems' | 'other'

/** Text of each section with its tokens; an absent one is empty. Paragraphs are lines. */
export type Narrative = Readonly<Partial<Record<SectionId, string>>>

export interface Section {
  readonly id: SectionId
  readonly heading: string
  /** Names of the form's tables that stand in it, after its text. */
  readonly tables: readonly string[]
  /** Whether a report without text here is incomplete (where a table stands the text may be missing). */
  readonly needsText: boolean
}

const six: readonly SectionId[] = ['overview', 'proactive', 'requests', 'remedies', 'problems', 'other']

/** The six parts of the report in printed order (第五十条; 国办公开办函〔2019〕60号、〔2021〕30号). The table of 2018 stands last. */
export function sectionsOf(form: FormId): readonly Section[] {
  const { tables }: AnnualReportForm = forms[form]
  return six.map((id) => {
    const own = form === '2018' ? (id === 'other' ? ['indicators'] : []) : id in tables ? [id] : []
    return {
      id,
      heading: (form === '2018' ? headings2018 : headingsOfSix)[id],
      tables: own,
      needsText: own.length === 0,
    }
  })
}
