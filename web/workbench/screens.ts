import type { Component } from 'vue'
import type { IconName } from '../ui/components/Icon.vue'

/** Groups of the navigation, in order. A group without a permitted screen is not shown. */
export const groups = [
  { key: 'todo', label: '我的待办', icon: 'inbox' },
  { key: 'publishing', label: '信息发布', icon: 'pen' },
  { key: 'requests', label: '依申请公开', icon: 'file' },
  { key: 'registers', label: '清单台账', icon: 'list' },
  { key: 'interaction', label: '互动交流', icon: 'people' },
  { key: 'reports', label: '年度报告', icon: 'chart' },
  { key: 'supervision', label: '监督保障', icon: 'check' },
  { key: 'system', label: '系统管理', icon: 'gear' },
] as const satisfies readonly { key: string; label: string; icon: IconName }[]

export type GroupKey = (typeof groups)[number]['key']

/** One screen of the workbench. */
export interface Screen {
  /** `/requests`, `/requests/:id` */
  readonly path: string
  readonly title: string
  /** Where it stands in the navigation; without one it is reached from another screen. */
  readonly group?: GroupKey
  /** Policy that the acting post must hold (`request.read`); without one anybody signed in may open it. */
  readonly needs?: string
  /** Further words by which the search finds it. */
  readonly keywords?: string
  readonly load: () => Promise<{ default: Component }>
}

const files = import.meta.glob<{ routes: readonly Screen[] }>('./*/routes.ts', { eager: true })

/** Screens of all modules: each exports `routes` from `workbench/<module>/routes.ts`. */
export const screens: readonly Screen[] = Object.values(files).flatMap((module) => module.routes)

/** Whether a post with these policies may open the screen. The server decides again. */
export const mayOpen = (screen: Screen, may: readonly string[]): boolean =>
  screen.needs === undefined || may.includes(screen.needs)

/** The navigation of a post: groups with the screens that it may open. */
export const navigationFor = (all: readonly Screen[], may: readonly string[]) =>
  groups.flatMap((group) => {
    const own = all.filter((screen) => screen.group === group.key && mayOpen(screen, may))
    return own.length > 0 ? [{ ...group, screens: own }] : []
  })
