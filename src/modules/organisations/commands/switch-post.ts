import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { perform } from '../../audit/index.ts'
import { validPosts } from '../queries/valid-posts.ts'
import type { SessionDeps } from '../session-deps.ts'

/** 切换岗位: acts in another of one's own posts from now on, in this session. */
export const switchPost = (
  deps: SessionDeps,
  actor: Actor,
  to: { readonly tokenHash: Buffer; readonly postId: string },
): Promise<Result<{ done: true }, 'POST-NOT-YOURS'>> =>
  perform(deps, actor, async (tx, did) => {
    const posts = await validPosts(tx, actor.tenantId, actor.personId ?? '', deps.clock.today())
    if (!posts.some((post) => post.id === to.postId)) return refuse('POST-NOT-YOURS')
    await tx
      .updateTable('session')
      .set({ acting_post: to.postId })
      .where('tenant_id', '=', actor.tenantId)
      .where('token_hash', '=', to.tokenHash)
      .execute()
    did({ kind: 'session.post-switched', subject: { kind: 'post', id: to.postId } })
    return ok({ done: true })
  })
