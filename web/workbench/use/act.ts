import { readonly, shallowRef } from 'vue'
import { NetworkFailure, Problem } from '../../client/problem.ts'

/** One act of a screen: busy while it runs, its refusal kept for `ProblemNotice`. `run` says whether it was done. */
export function useAct() {
  const busy = shallowRef(false)
  const problem = shallowRef<Problem | NetworkFailure | null>(null)
  return {
    busy: readonly(busy),
    problem: readonly(problem),
    async run(act: () => Promise<unknown>): Promise<boolean> {
      if (busy.value) return false
      busy.value = true
      problem.value = null
      try {
        await act()
        return true
      } catch (error) {
        if (!(error instanceof Problem || error instanceof NetworkFailure)) throw error
        problem.value = error
        return false
      } finally {
        busy.value = false
      }
    },
  }
}
