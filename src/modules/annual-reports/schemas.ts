import { z } from 'zod'

const Count = z.number().int()
const Form = z.enum(['2018', '2019', '2021'])
const Values = z.record(z.string(), z.number())
const Kind = z.enum(['government', 'department', 'township', 'public-institution'])
const State = z.enum(['drafting', 'in-review', 'approved', 'released', 'withdrawn'])
const Action = z.enum(['edit', 'explain', 'submit', 'send-back', 'approve', 'release', 'withdraw', 'correct'])
const sectionIds = ['overview', 'proactive', 'requests', 'remedies', 'problems', 'other'] as const

export const ReportParams = z.object({ reportId: z.uuid() })
export const DeskQuery = z.object({ year: z.coerce.number().int().min(2008).max(2199).optional() })
export const OpenBody = z.object({ authorityId: z.uuid(), year: Count.min(2008).max(2199) })
export const OpenedBody = z.object({ reportId: z.string() })
export const NarrativeBody = z.object({
  version: Count,
  narrative: z.partialRecord(z.enum(sectionIds), z.string().max(50_000)),
})
export const VersionBody = z.object({ version: Count })
export const ExplainBody = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  explanation: z.string().trim().min(2).max(1000),
})
export const ExplainedBody = z.object({ fingerprint: z.string() })
export const ReasonBody = z.object({ reason: z.string().trim().min(2).max(500) })
export const DoneBody = z.object({ reportId: z.string() })
export const ClosedBody = z.object({ closingId: z.string(), hash: z.string() })
export const ApprovedBody = z.object({ hash: z.string() })
export const ReleasedBody = z.object({ releasedOn: z.string(), number: Count })

export const DeskBody = z.object({
  year: Count,
  today: z.string(),
  reports: z.array(
    z.object({
      authorityId: z.string(),
      authority: z.string(),
      kind: Kind,
      reportId: z.string().nullable(),
      state: State.nullable(),
      stateLabel: z.string(),
      releasedOn: z.string().nullable(),
      due: z.string().nullable(),
      because: z.array(z.object({ note: z.string(), article: z.string() })),
      stand: z.enum(['done', 'late', 'overdue', 'due-soon', 'waiting']),
      mayOpen: z.boolean(),
    }),
  ),
})
export type DeskBodyOf = z.infer<typeof DeskBody>

const FindingBody = z.object({
  rule: z.string(),
  blocks: z.boolean(),
  severity: z.enum(['error', 'warning', 'note']),
  cells: z.array(z.string()),
  section: z.string().nullable(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  message: z.string(),
  basis: z.string(),
  fingerprint: z.string(),
  explanation: z.object({ text: z.string(), by: z.string(), on: z.string() }).nullable(),
})

export const ReportBody = z.object({
  reportId: z.string(),
  authorityId: z.string(),
  authority: z.string(),
  wholeGovernment: z.boolean(),
  year: Count,
  form: Form,
  title: z.string(),
  lead: z.string(),
  state: State,
  stateLabel: z.string(),
  version: Count,
  sections: z.array(
    z.object({
      id: z.enum(sectionIds),
      heading: z.string(),
      tables: z.array(z.string()),
      /** With tokens, as edited. */
      text: z.string(),
      /** As printed. */
      paragraphs: z.array(z.string()),
    }),
  ),
  cells: Values,
  quotable: Values,
  previous: z.object({ year: Count, cells: Values }).nullable(),
  /** Names of the figures that a text may quote, for the chooser. */
  figureLabels: z.record(z.string(), z.string()),
  closing: z.object({ id: z.string(), hash: z.string(), asOfSeq: Count }).nullable(),
  due: z.string().nullable(),
  submitter: z.string().nullable(),
  approver: z.string().nullable(),
  correction: z.string().nullable(),
  withdrawn: z.object({ on: z.string(), why: z.string() }).nullable(),
  publicHref: z.string().nullable(),
  findings: z.array(FindingBody),
  history: z.array(
    z.object({ number: Count, what: z.string(), day: z.string(), by: z.string(), note: z.string() }),
  ),
  allowedActions: z.array(Action),
})
export type ReportBodyOf = z.infer<typeof ReportBody>

export const PublicParams = z.object({
  authorityId: z.uuid(),
  year: z.coerce.number().int().min(2008).max(2199),
})
export const FileParams = PublicParams.extend({ format: z.enum(['docx', 'pdf', 'json', 'html']) })
export const DraftFileParams = ReportParams.extend({ format: z.enum(['docx', 'pdf', 'html']) })
export const PublicListQuery = z.object({ year: z.coerce.number().int().min(2008).max(2199).optional() })
