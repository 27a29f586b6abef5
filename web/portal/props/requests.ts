/** 依申请公开: form, receipt, follow-up. */
import type {
  Attachment,
  Day,
  Definition,
  DueDay,
  FieldProblem,
  Link,
  Option,
  Reason,
  State,
  TimelineStep,
} from './common.ts'

/** Values of the form by control name, as last sent; an absent one is empty. A list where several may be chosen. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/**
 * 申请表. Control names: `applicantKind` (the five kinds of organisation or `naturalPerson`), `name`, `idKind`, `idNumber`,
 * `organisationCode`, `representative`, `contactName`, `phone`, `email`, `address`, `postcode`, `authority`, `description`,
 * `title`, `documentNumber`, `purpose`, `form` (提供方式: paper, electronic, inspect, copy), `delivery` (获取途径: post, email, pickup, fax),
 * `attachments`, `declaration`. The same names come back in `problems`.
 */
export interface RequestFormProps {
  readonly action: string
  readonly authorities: readonly Option[]
  readonly applicantKinds: readonly Option[]
  readonly idKinds: readonly Option[]
  readonly forms: readonly Option[]
  readonly deliveries: readonly Option[]
  readonly values: FormValues
  readonly problems: readonly FieldProblem[]
  /** Hidden fields: CSRF token, the key that makes sending twice harmless. */
  readonly hidden: Readonly<Record<string, string>>
  /** Bytes per file, number of files, `accept` of the control. */
  readonly attachmentLimit: { readonly bytes: number; readonly files: number; readonly accept: string }
  /** Already public and near to what is described: shown before sending, after 查一查. */
  readonly similar?: readonly Link[]
  /** What the applicant should know before writing (收费, 期限, 第三方), each with its article. */
  readonly notes: readonly Reason[]
  /** Postal, counter and fax address for those who prefer paper. */
  readonly otherWays?: readonly Definition[]
}

/** 回执. */
export interface RequestReceiptProps {
  readonly number: string
  /** 查询码: shown once. */
  readonly code: string
  readonly authority: string
  readonly receivedOn: Day
  readonly description: string
  readonly due: DueDay
  readonly followHref: string
  readonly steps: readonly TimelineStep[]
}

/** 进度查询: the form alone, or with a case below. */
export interface RequestFollowProps {
  readonly action: string
  readonly number: string
  readonly problems: readonly FieldProblem[]
  readonly hidden: Readonly<Record<string, string>>
  readonly request?: FollowedRequest
}

export interface FollowedRequest {
  readonly number: string
  readonly authority: string
  readonly description: string
  readonly receivedOn: Day
  readonly state: State
  /** One sentence each: what is happening now, what comes next. */
  readonly now: string
  readonly next?: string
  readonly due?: DueDay
  readonly steps: readonly TimelineStep[]
  /** What the applicant may do now: 补正, 缴费, 撤回, 申请行政复议. */
  readonly acts: readonly (Link & { readonly by?: Day; readonly because?: readonly Reason[] })[]
  readonly reply?: {
    readonly on: Day
    readonly outcome: string
    readonly number?: string
    readonly files: readonly Attachment[]
    readonly remedies: readonly (Reason & { readonly until?: Day })[]
  }
}
