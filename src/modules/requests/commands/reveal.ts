import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import { type Actor, perform } from '../../audit/index.ts'
import type { RequestRefusal } from '../errors.ts'
import { type ApplicantView, applicantOf } from '../queries/applicant.ts'
import { lockCase } from '../store.ts'
import { refuseMarks } from './marks.ts'

/** 查看申请人完整信息: an audited act with its reason (个人信息保护法第五十一条). Own authority only. */
export const revealApplicant = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { readonly requestId: string; readonly reason: string },
): Promise<Result<ApplicantView, RequestRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const marked = refuseMarks(cmd.reason)
    if (marked) return marked
    const locked = await lockCase(tx, actor.tenantId, cmd.requestId)
    if (!locked || locked.case.authorityId !== actor.authorityId) return refuse('REQ-NOT-FOUND')
    const applicant = await applicantOf(tx, actor.tenantId, cmd.requestId, locked.case.applicantKind)
    const subject = { kind: 'request', id: cmd.requestId }
    const detail = { number: locked.case.number, reason: cmd.reason }
    did({ kind: 'request.applicant-revealed', subject, detail })
    return ok(applicant)
  })
