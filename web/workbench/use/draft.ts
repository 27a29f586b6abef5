import { onMounted, onUnmounted, type Ref, readonly, ref, toRaw, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { NetworkFailure, Problem } from '../../client/problem.ts'
import { words } from '../texts.ts'
import { useConfirm } from './confirm.ts'

export type SaveState = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed'

export interface DraftOptions<T> {
  /** Unique for the thing being written: `request-note:<id>`. The copy on this machine has this name. */
  readonly key: string
  /** Writes to the server; called a moment after typing stopped, and on leaving. */
  readonly save: (value: T) => Promise<unknown>
  /** Milliseconds of quiet before saving. */
  readonly wait?: number
}

const prefix = 'gk-draft:'

/**
 * A form that saves itself: the copy on this machine at every change, the server after a pause. What the server has not got is
 * offered again at the next visit; leaving before it is saved asks first.
 */
export function useDraft<T>(value: Ref<T>, options: DraftOptions<T>) {
  const state = ref<SaveState>('clean')
  const savedAt = ref<Date | null>(null)
  const problem = ref<Problem | null>(null)
  const restored = ref(false)
  const confirm = useConfirm()
  const name = prefix + options.key
  let timer = 0

  const copy = localStorage.getItem(name)
  if (copy !== null) {
    value.value = JSON.parse(copy)
    restored.value = true
    state.value = 'dirty'
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    const sent = JSON.stringify(toRaw(value.value))
    state.value = 'saving'
    try {
      await options.save(JSON.parse(sent))
      problem.value = null
      if (JSON.stringify(value.value) !== sent) return schedule()
      localStorage.removeItem(name)
      savedAt.value = new Date(performance.timeOrigin + performance.now())
      state.value = 'saved'
    } catch (error) {
      state.value = 'failed'
      if (error instanceof Problem) problem.value = error
      else if (error instanceof NetworkFailure) schedule(10_000)
      else throw error
    }
  }
  function schedule(wait: number = options.wait ?? 1200): void {
    clearTimeout(timer)
    timer = window.setTimeout(save, wait)
  }
  const isOpen = (): boolean => state.value !== 'clean' && state.value !== 'saved'
  const warn = (event: BeforeUnloadEvent): void => {
    if (isOpen()) event.preventDefault()
  }

  watch(
    value,
    (now) => {
      localStorage.setItem(name, JSON.stringify(now))
      state.value = 'dirty'
      schedule()
    },
    { deep: true },
  )
  onMounted(() => window.addEventListener('beforeunload', warn))
  onUnmounted(() => {
    clearTimeout(timer)
    window.removeEventListener('beforeunload', warn)
  })
  onBeforeRouteLeave(async () => {
    if (state.value === 'dirty') await save()
    if (!isOpen()) return true
    return confirm.ask({
      title: words.leave,
      consequences: [words.leaveWhy],
      act: words.leaveDo,
      cancel: words.stay,
    })
  })
  return {
    state: readonly(state),
    savedAt: readonly(savedAt),
    problem: readonly(problem),
    restored: readonly(restored),
    saveNow: save,
    /** Forgets the copy on this machine: the thing was sent or thrown away. */
    discard(): void {
      clearTimeout(timer)
      localStorage.removeItem(name)
      state.value = 'clean'
    },
  }
}
