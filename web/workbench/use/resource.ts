import {
  type MaybeRefOrGetter,
  onScopeDispose,
  readonly,
  shallowReadonly,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { NetworkFailure, Problem } from '../../client/problem.ts'

export type ResourceState = 'loading' | 'ready' | 'failed'

/**
 * Data of a screen. Loads at once and again when what `key` gives changes; an answer that was overtaken is dropped. While it
 * loads again the old data stays in sight.
 */
export function useResource<T>(
  load: (signal: AbortSignal) => Promise<T>,
  key: MaybeRefOrGetter<unknown> = null,
) {
  const data = shallowRef<T | null>(null)
  const state = shallowRef<ResourceState>('loading')
  const problem = shallowRef<Problem | NetworkFailure | null>(null)
  let running = new AbortController()

  async function reload(): Promise<void> {
    running.abort()
    const mine = new AbortController()
    running = mine
    state.value = 'loading'
    try {
      const value = await load(mine.signal)
      if (mine.signal.aborted) return
      data.value = value
      problem.value = null
      state.value = 'ready'
    } catch (error) {
      if (mine.signal.aborted) return
      if (!(error instanceof Problem || error instanceof NetworkFailure)) throw error
      problem.value = error
      state.value = 'failed'
    }
  }

  watch(() => JSON.stringify(toValue(key)), reload, { immediate: true })
  onScopeDispose(() => running.abort())
  return { data: shallowReadonly(data), state: readonly(state), problem: readonly(problem), reload }
}
