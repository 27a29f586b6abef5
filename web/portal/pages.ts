import type { Component } from 'vue'
import type { PageName } from './props.ts'

const files = import.meta.glob<{ default: Component }>('./pages/*.vue', { eager: true })
const registry = new Map(
  Object.entries(files).map(([file, module]) => [
    file.slice('./pages/'.length, -'.vue'.length),
    module.default,
  ]),
)

/** The component of a page: `pages/<name>.vue`. */
export function getPage(name: PageName): Component {
  const page = registry.get(name)
  if (!page) throw new Error(`no page web/portal/pages/${name}.vue`)
  return page
}

export const pageNames = (): readonly string[] => [...registry.keys()].sort()
