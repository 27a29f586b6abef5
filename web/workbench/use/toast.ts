import { readonly, ref } from 'vue'
import type { Tone } from '../../ui/tone.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: Tone
  readonly undo?: () => void
}
const toasts = ref<Toast[]>([])
let next = 1

/** Short messages that something was done, said by `aria-live`. What went wrong stays in place instead (`ProblemNotice`). */
export function useToasts() {
  const drop = (id: number): void => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }
  return {
    toasts: readonly(toasts),
    drop,
    say(text: string, more: { tone?: Tone; undo?: () => void } = {}): void {
      const id = next++
      toasts.value = [
        ...toasts.value,
        { id, text, tone: more.tone ?? 'good', ...(more.undo && { undo: more.undo }) },
      ]
      window.setTimeout(drop, more.undo ? 12_000 : 6_000, id)
    },
  }
}
