import { readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { SessionBody, SignIn } from '../client/api.ts'
import { http, onSignedOut, setCsrfToken } from '../client/http.ts'
import { Problem } from '../client/problem.ts'

const session = shallowRef<SessionBody | null>(null)
const state = ref<'unknown' | 'signed-out' | 'signed-in'>('unknown')

function take(body: SessionBody): void {
  session.value = body
  state.value = 'signed-in'
  setCsrfToken(body.csrfToken)
}

// The session stays in memory when it has ended: the page below the sign-in keeps what was typed.
onSignedOut(() => {
  state.value = 'signed-out'
})

/** Who is signed in. `state` is unknown until the server has said. */
export function useSession() {
  return {
    session: shallowReadonly(session),
    state: readonly(state),
    async load(): Promise<void> {
      try {
        take(await http.get<SessionBody>('/api/session'))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        state.value = 'signed-out'
      }
    },
    async signIn(body: SignIn): Promise<void> {
      take(await http.post<SessionBody>('/api/session', body))
    },
    async signOut(): Promise<void> {
      await http.delete('/api/session')
      location.reload()
    },
    /** Another post is another set of duties: everything is loaded again. */
    async actAs(postId: string): Promise<void> {
      await http.put('/api/session/post', { postId })
      location.assign('/workbench/')
    },
    may: (policy: string): boolean => session.value?.may.includes(policy) ?? false,
  }
}
