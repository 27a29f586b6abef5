import type { PlainDate } from '../../../kernel/plain-date.ts'

/** Kinds of 文书 that go out. Receipts carry the case's number; all others take one of the authority's series. */
export const letterKinds = {
  receipt: '登记回执',
  clarification: '补正告知书',
  extension: '延期答复告知书',
  consultation: '征求意见书',
  'fee-notice': '收费通知书',
  reply: '答复书',
  lapse: '终止办理告知书',
  correction: '更正告知书',
} as const
export type LetterKind = keyof typeof letterKinds

/** A letter before it becomes Word: its elements in the order in which they are printed. */
export interface Letter {
  readonly kind: LetterKind
  readonly authority: string
  readonly title: string
  readonly number: string | null
  readonly addressee: string
  readonly paragraphs: readonly string[]
  readonly attachments: readonly string[]
  readonly on: PlainDate
  /** Lines about the office, printed small at the end. */
  readonly contact: readonly string[]
}
