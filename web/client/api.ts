/** What the shell of the workbench itself asks the server. Modules import their own response types from their schemas. */
export type { PostBody, SessionBody, SignIn } from '../../src/modules/organisations/session-schemas.ts'

import type { z } from 'zod'
import type * as inbox from '../../src/modules/inbox/schemas.ts'
import type * as schemas from '../../src/modules/organisations/session-schemas.ts'

export type Enrolment = z.infer<typeof schemas.EnrolmentBody>
export type RecoveryCodes = z.infer<typeof schemas.RecoveryCodesBody>

/** 我的待办: what the acting post owes, most urgent first. `GET /api/inbox` */
export type InboxBody = inbox.InboxBody
export type InboxItem = InboxBody['items'][number]
