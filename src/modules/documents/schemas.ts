import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts'
import { type ExemptionKey, exemptions } from '../../law/exemptions.ts'
import { type Content, relationKinds } from './domain/content.ts'
import { genreKeys } from './domain/genres.ts'
import { isTooDeep } from './domain/nesting.ts'
import { longestHtml, sanitise } from './domain/sanitise.ts'

const Day = z.string().transform((text, context): PlainDate => {
  const day = parsePlainDate(text)
  if (day !== null) return day
  context.addIssue('日期应写成 2026-03-12 的形式')
  return z.NEVER
})
const OptionalDay = z.union([z.literal('').transform(() => null), z.null(), Day])
const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
const ExemptionId = z.enum(Object.keys(exemptions) as [ExemptionKey, ...ExemptionKey[]])

const AttributeBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proactive') }),
  z.object({ kind: z.literal('on-request'), reason: z.string().trim().max(1000) }),
  z.object({
    kind: z.literal('withheld'),
    ground: ExemptionId,
    part: z.string().trim().max(40),
    reason: z.string().trim().max(1000),
  }),
])

/** A text as the editor sends it; cleaned on the way in, so nothing unclean reaches a command. */
export const ContentBody = z.object({
  title: line(200),
  html: z
    .string()
    .max(longestHtml, '正文过长，请把资料改为附件')
    .refine((html) => !isTooDeep(html), '正文的格式嵌套过深，请清除格式后重新粘贴')
    .transform(sanitise),
  abstract: z.string().trim().max(500),
  keywords: z
    .array(line(20))
    .max(10)
    .transform((words) => [...new Set(words.filter(Boolean))]),
  genre: z.enum(genreKeys),
  theme: line(40),
  columnId: z.string().max(40).nullable(),
  documentNumber: line(60)
    .nullable()
    .transform((text) => text || null),
  formedOn: OptionalDay,
  effectiveOn: OptionalDay,
  expiresOn: OptionalDay,
  attribute: AttributeBody.nullable(),
  attachments: z
    .array(
      z.object({
        fileId: z.uuid(),
        name: z.string().min(1).max(200),
        size: z.number().int().positive(),
        mediaType: z.string().max(100),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(50),
  relations: z.array(z.object({ kind: z.enum(relationKinds), documentId: z.uuid() })).max(50),
  noInterpretation: z.string().trim().max(300),
  personalDataGround: z.string().trim().max(300),
}) satisfies z.ZodType<Content>

export const DocumentParams = z.object({ documentId: z.uuid() })
export const DraftBody = z.object({ content: ContentBody })
export const SaveBody = z.object({ version: z.number().int().positive(), content: ContentBody })
export const HashBody = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const ReviewBody = HashBody.extend({
  verdict: z.enum(['passed', 'returned']),
  remark: z.string().trim().max(2000).default(''),
  slipNumber: z.string().trim().max(60).default(''),
  onPaper: z.boolean().default(false),
})
export const ScheduleBody = HashBody.extend({ at: z.iso.datetime({ offset: true }) })
export const WithdrawBody = z.object({ reason: z.string().trim().min(1, '请写明撤回的原因').max(300) })
export const RepealBody = z.object({ day: Day, note: z.string().trim().min(1, '请写明废止的依据').max(300) })
export const SubmissionsBody = z.object({ documentIds: z.array(z.uuid()).min(1).max(100) })

/** Filters of the list, as they stand in the address. */
export const ListQuery = z.object({
  view: z
    .enum([
      'draft',
      'in-review',
      'approved',
      'released',
      'withdrawn',
      'settled',
      'all',
      'mine',
      'waiting',
      'late',
    ])
    .default('all'),
  column: z.string().max(40).optional(),
  genre: z.enum(genreKeys).optional(),
  q: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
})
export type ListQuery = z.infer<typeof ListQuery>

export const ListRow = z.object({
  documentId: z.string(),
  title: z.string(),
  genre: z.string(),
  column: z.string().nullable(),
  documentNumber: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  publicState: z.enum(['none', 'released', 'withdrawn']),
  href: z.string().nullable(),
  formedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  releasedOn: z.string().nullable(),
  changedOn: z.string(),
  late: z.boolean(),
})
export type ListRow = z.infer<typeof ListRow>

export const ListBody = z.object({
  rows: z.array(ListRow),
  views: z.array(z.object({ view: z.string(), label: z.string(), count: z.number() })),
  next: z.string().nullable(),
})
export type ListBody = z.infer<typeof ListBody>

const Excerpt = z.object({ before: z.string(), hit: z.string(), after: z.string() })
export const FindingBody = z.object({
  rule: z.string(),
  severity: z.enum(['block', 'ask']),
  field: z.string(),
  fieldLabel: z.string(),
  message: z.string(),
  excerpt: Excerpt.optional(),
  mend: z.string().optional(),
})
export type FindingBody = z.infer<typeof FindingBody>

/** An item as its editor and its reviewers see it. `actions`: what may be done now, and why not otherwise. */
export const ItemBody = z.object({
  documentId: z.string(),
  version: z.number(),
  hash: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  publicState: z.enum(['none', 'released', 'withdrawn']),
  href: z.string().nullable(),
  indexNumber: z.string().nullable(),
  content: z.unknown(),
  findings: z.array(FindingBody),
  due: z
    .object({
      on: z.string(),
      late: z.boolean(),
      because: z.array(z.object({ note: z.string(), article: z.string().exactOptional() })),
    })
    .nullable(),
  gates: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      asks: z.string(),
      status: z.enum(['passed', 'now', 'next']),
      by: z.string().nullable(),
      on: z.string().nullable(),
    }),
  ),
  history: z.array(
    z.object({
      on: z.string(),
      what: z.string(),
      by: z.string(),
      remark: z.string(),
      version: z.number(),
    }),
  ),
  related: z.array(
    z.object({ documentId: z.string(), kind: z.string(), label: z.string(), title: z.string() }),
  ),
  actions: z.array(
    z.object({ action: z.string(), label: z.string(), allowed: z.boolean(), why: z.string() }),
  ),
  scheduledAt: z.string().nullable(),
  repealedOn: z.string().nullable(),
  repealNote: z.string(),
  withdrawnReason: z.string(),
})
export type ItemBody = Omit<z.infer<typeof ItemBody>, 'content'> & { readonly content: Content }

const PieceBody = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const DifferenceBody = z.object({
  left: z.object({ version: z.number(), by: z.string(), on: z.string() }),
  right: z.object({ version: z.number(), by: z.string(), on: z.string() }),
  fields: z.array(z.object({ label: z.string(), left: z.string(), right: z.string() })),
  rows: z.array(
    z.object({
      kind: z.enum(['same', 'changed', 'added', 'removed']),
      left: z.array(PieceBody).nullable(),
      right: z.array(PieceBody).nullable(),
    }),
  ),
})
export type DifferenceBody = z.infer<typeof DifferenceBody>

/** What the forms of an item choose from. */
/** Where an answer leads: to another question, or to the attribute. */
const AttributeStep = z.union([
  z.object({ question: z.string() }),
  z.object({ attribute: z.enum(['proactive', 'on-request']) }),
  z.object({ attribute: z.literal('withheld'), ground: ExemptionId }),
])

export const ChoicesBody = z.object({
  genres: z.array(
    z.object({ value: z.string(), label: z.string(), formal: z.boolean(), needsInterpretation: z.boolean() }),
  ),
  themes: z.array(z.string()),
  columns: z.array(z.object({ value: z.string(), label: z.string() })),
  questions: z.array(
    z.object({
      id: z.string(),
      ask: z.string(),
      example: z.string(),
      cite: z.string(),
      yes: AttributeStep,
      no: AttributeStep,
    }),
  ),
  exemptions: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      article: z.string(),
      mustState: z.string(),
      kinds: z.array(z.string()),
    }),
  ),
  relationKinds: z.array(z.object({ value: z.string(), label: z.string() })),
})
export type ChoicesBody = z.infer<typeof ChoicesBody>

/** Answer when somebody saved meanwhile: both texts, so that nothing is lost. */
export const ConflictBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  theirs: z.object({ version: z.number(), by: z.string(), on: z.string(), content: z.unknown() }),
  yours: z.unknown(),
})
export type ConflictBody = Omit<z.infer<typeof ConflictBody>, 'theirs' | 'yours'> & {
  readonly theirs: {
    readonly version: number
    readonly by: string
    readonly on: string
    readonly content: Content
  }
  readonly yours: Content
}
