/** What the shell of the workbench itself asks the server. Modules import their own response types from their schemas. */
export type { PostBody, SessionBody, SignIn } from '../../src/modules/organisations/session-schemas.ts'

import type { z } from 'zod'
import type * as schemas from '../../src/modules/organisations/session-schemas.ts'

export type Enrolment = z.infer<typeof schemas.EnrolmentBody>
export type RecoveryCodes = z.infer<typeof schemas.RecoveryCodesBody>

/** 我的待办: what the acting post owes, most urgent first. `GET /api/inbox` */
export interface InboxBody {
  readonly items: readonly InboxItem[]
}

export interface InboxItem {
  readonly id: string
  /** 依申请公开, 信息发布 …: the group under which it is shown. */
  readonly group: string
  readonly title: string
  /** Screen of the workbench where it is done: `/requests/…`. */
  readonly href: string
  /** Verb of the one button: 答复, 审核, 补正. */
  readonly act: string
  readonly due: string | null
  /** Working days left; negative when overdue. */
  readonly daysLeft: number | null
  readonly because: readonly { readonly note: string; readonly article?: string; readonly href?: string }[]
}
