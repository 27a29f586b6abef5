import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts'
import { type MeasureId, measures } from '../../law/measures.ts'

const Day = z
  .string()
  .refine((text): text is PlainDate => parsePlainDate(text) !== null, '须为日期，如 2025-12-31')
  .transform((text) => text as PlainDate)
const Count = z.number().int()

export const PartsBody = z.object({
  value: z.number(),
  counted: z.number(),
  declared: z.number(),
  opening: z.number(),
})

/** Whose figures and of which days: an authority or, without it, the whole government. */
export const ScopeQuery = z.object({
  from: Day,
  to: Day,
  authority: z.uuid().optional(),
  asOf: z.coerce.number().int().min(0).optional(),
})
export const FormParams = z.object({ form: z.enum(['2018', '2019', '2021']) })
export const FiguresBody = z.record(z.string(), PartsBody)

export const CellParams = FormParams.extend({ cell: z.string().max(80) })
export const EvidenceQuery = ScopeQuery.extend({
  /** `2025-12-31_482`: day and number of the last line seen. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/)
    .optional(),
  reversed: z.enum(['0', '1']).default('0'),
})
export const EvidenceBody = z.object({
  parts: PartsBody,
  evidence: z.array(
    z.object({
      day: z.string(),
      quantity: z.number(),
      basis: z.enum(['counted', 'declared', 'opening']),
      label: z.string(),
      cause: z.string(),
      reversed: z.boolean(),
      /** Address of the record in the workbench; null when its kind has no screen. */
      href: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
export type EvidenceBodyOf = z.infer<typeof EvidenceBody>

export const DeclarationContentBody = z.object({
  authorityId: z.uuid(),
  basis: z.enum(['declared', 'opening']),
  measure: z.enum(Object.keys(measures) as [MeasureId, ...MeasureId[]]),
  dimensions: z.record(z.string().max(40), z.string().max(60)).default({}),
  quantity: Count,
  from: Day,
  to: Day,
  sourceSystem: z.string().trim().min(2).max(100),
  evidence: z.string().trim().min(2).max(1000),
  evidenceFile: z
    .object({ name: z.string().trim().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
})
export const EditDeclarationBody = z.object({ version: Count, content: DeclarationContentBody })
export const ReasonBody = z.object({ reason: z.string().trim().min(2).max(500) })
export const DeclarationParams = z.object({ declarationId: z.uuid() })
export const DeclarationsQuery = z.object({
  state: z.enum(['drafted', 'submitted', 'accepted', 'returned', 'revoked']).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
})

export const DeclarationBody = z.object({
  declarationId: z.string(),
  authorityId: z.string(),
  authority: z.string(),
  basis: z.enum(['declared', 'opening']),
  measure: z.string(),
  measureLabel: z.string(),
  unit: z.enum(['one', 'fen']),
  dimensions: z.record(z.string(), z.string()),
  quantity: Count,
  from: z.string(),
  to: z.string(),
  sourceSystem: z.string(),
  evidence: z.string(),
  evidenceFile: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  state: z.enum(['drafted', 'submitted', 'accepted', 'returned', 'revoked']),
  filer: z.string(),
  filedOn: z.string(),
  reviewer: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  reason: z.string().nullable(),
  version: Count,
  allowedActions: z.array(z.enum(['edit', 'submit', 'accept', 'return', 'revoke'])),
})
export type DeclarationBodyOf = z.infer<typeof DeclarationBody>
export const DeclarationsBody = z.object({ declarations: z.array(DeclarationBody) })
export type DeclarationsBodyOf = z.infer<typeof DeclarationsBody>
export const DeclaredBody = z.object({ declarationId: z.string() })

export const ClosingParams = z.object({ closingId: z.uuid() })
export const VerificationBody = z.object({
  holds: z.boolean(),
  hashHolds: z.boolean(),
  differing: z.array(z.string()),
})
export type VerificationBodyOf = z.infer<typeof VerificationBody>
