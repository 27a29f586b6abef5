import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Deps } from '../../../platform/deps.ts'
import { addFile, type ReceivedFile } from '../../../platform/files/index.ts'
import { type Actor, perform } from '../../audit/index.ts'
import { stateTexts } from '../domain/actions.ts'
import { isClosed } from '../domain/lifecycle.ts'
import type { RequestRefusal } from '../errors.ts'
import { lockCase } from '../store.ts'

/** 随答复提供的材料: a file that goes out with the reply, added while the reply is still ours. */
export const attachToReply = (
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  cmd: { readonly requestId: string; readonly file: ReceivedFile },
): Promise<Result<{ id: string }, RequestRefusal>> =>
  perform(deps, actor, async (tx, did) => {
    const locked = await lockCase(tx, actor.tenantId, cmd.requestId)
    if (!locked || locked.case.authorityId !== actor.authorityId) return refuse('REQ-NOT-FOUND')
    const { state, number } = locked.case
    if (isClosed(state) || state === 'in-approval')
      return refuse('REQ-STATE', { state: stateTexts[state].label })
    const fileId = await addFile(tx, deps.clock, actor, cmd.file)
    await tx
      .insertInto('request_attachment')
      .values({ tenant_id: actor.tenantId, request_id: cmd.requestId, file_id: fileId, origin: 'reply' })
      .execute()
    const subject = { kind: 'request', id: cmd.requestId }
    did({ kind: 'request.reply-file-added', subject, detail: { number, sha256: cmd.file.sha256 } })
    return ok({ id: fileId })
  })
