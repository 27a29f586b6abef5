/** Shapes that several portal pages share. Everything arrives ready to show: no page computes a date, a sum or an article. */

/** A day `YYYY-MM-DD`. */
export type Day = string

export interface Link {
  readonly label: string
  readonly href: string
  /** This very page: drawn as text with `aria-current="page"`. */
  readonly current?: boolean
}

/** One reason of a date, a refusal or a check: plain words, the article, and where the text of the article stands. */
export interface Reason {
  readonly note: string
  /** 《中华人民共和国政府信息公开条例》第三十三条第二款 */
  readonly article?: string
  readonly href?: string
}

/** Colour of a state. Never the only sign: the label says it too. */
export type Tone = 'neutral' | 'good' | 'notice' | 'bad' | 'main'

export interface State {
  readonly label: string
  readonly tone: Tone
}

/** 时效: the statutory words, in the order of the life of a document. */
export type Validity = 'not-yet' | 'in-force' | 'amended' | 'repealed' | 'expired'

/** A line of a definition list; a value with `href` is a link, several values stand below one another. */
export interface Definition {
  readonly term: string
  readonly value: string | readonly string[]
  readonly href?: string
}

export interface Attachment {
  readonly name: string
  readonly href: string
  /** Bytes, shown as KB or MB. */
  readonly size?: number
  /** PDF, DOCX, JSON: shown beside the name. */
  readonly type?: string
}

/** Paging by key: no page numbers, so a list stays correct while items arrive. */
export interface Paging {
  readonly newer?: string
  readonly older?: string
}

export interface ItemSummary {
  readonly title: string
  readonly href: string
  readonly publishedOn: Day
  readonly issuer?: string
  readonly documentNumber?: string
  readonly validity?: Validity
  readonly summary?: string
}

/** A count that opens: `href` leads to the records behind it. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly unit?: string
  readonly href?: string
  readonly note?: string
}

/** One wrong field of a form that was sent. `field` is the name of the control; the summary at the top links to it. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export type StepState = 'done' | 'now' | 'next'

export interface TimelineStep {
  readonly title: string
  /** The day it happened, or for `next` the day by which it is due. */
  readonly on?: Day
  readonly state: StepState
  readonly detail?: string
  readonly because?: readonly Reason[]
}

/** A day of a clock. `counted` days carry their number from 1; `rest` days may say which (`春节`). */
export interface CountedDay {
  readonly day: Day
  readonly kind: 'start' | 'counted' | 'rest' | 'paused' | 'due'
  readonly count?: number
  readonly note?: string
}

/** A due day with its count day by day, from the day of receipt (not counted) to the due day. */
export interface DueDay {
  readonly due: Day
  /** 第20个工作日 */
  readonly summary: string
  readonly days: readonly CountedDay[]
  readonly because: readonly Reason[]
}
