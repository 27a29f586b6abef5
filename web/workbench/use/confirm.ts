import { readonly, shallowRef } from 'vue'

export interface Question {
  readonly title: string
  /** What will follow, one sentence each. */
  readonly consequences: readonly string[]
  /** Verb of the button: 发布, 撤回. */
  readonly act: string
  readonly cancel?: string
  readonly danger?: boolean
}
interface Asked extends Question {
  readonly answer: (yes: boolean) => void
}
const asked = shallowRef<Asked | null>(null)

/** Asks before an act that cannot be undone; the shell shows the question. */
export function useConfirm() {
  return {
    asked: readonly(asked),
    ask: (question: Question): Promise<boolean> =>
      new Promise((resolve) => {
        asked.value?.answer(false)
        const answer = (yes: boolean): void => {
          asked.value = null
          resolve(yes)
        }
        asked.value = { ...question, answer }
      }),
  }
}
