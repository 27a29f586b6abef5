import { type InjectionKey, inject } from 'vue'
import type { PageContext } from './props.ts'

export const contextKey: InjectionKey<PageContext> = Symbol('page context')

/** Site, language, display and head of the page being drawn. */
export function usePageContext(): PageContext {
  const context = inject(contextKey)
  if (!context) throw new Error('a portal page is drawn inside PageShell')
  return context
}

/** Address of this page with another wish in `gk-view`: the server sets the cookie and comes back. */
export const viewHref = (wish: Readonly<Record<string, string>>, back: string): string =>
  `/view?${new URLSearchParams({ ...wish, back })}`
