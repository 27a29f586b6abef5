import { onMounted, onUnmounted, type Ref, ref } from 'vue'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog') !== null

/** j and k go through the rows, Enter opens, x selects. The focus is real, so a screen reader follows. */
export function useRowKeys(
  rows: Ref<HTMLElement | null>,
  on: { open: (index: number) => void; select?: (index: number) => void },
) {
  const current = ref(-1)
  const links = (): HTMLElement[] => [...(rows.value?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  function go(step: number): void {
    const all = links()
    current.value = Math.min(Math.max(current.value + step, 0), all.length - 1)
    all[current.value]?.focus()
  }
  function press(event: KeyboardEvent): void {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'j') go(1)
    else if (event.key === 'k') go(-1)
    else if (event.key === 'x' && current.value >= 0) on.select?.(current.value)
    else if (event.key === 'Enter' && event.target === document.body && current.value >= 0)
      on.open(current.value)
    else return
    event.preventDefault()
  }
  onMounted(() => document.addEventListener('keydown', press))
  onUnmounted(() => document.removeEventListener('keydown', press))
  return { current }
}
