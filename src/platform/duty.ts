import type { PlainDate } from '../kernel/plain-date.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'

/** 待办: one thing that an acting post owes, with its reason and its one act. Rooms make them, the inbox merges them. */
export interface Duty {
  /** Unique among all duties: the room's word, a colon, the thing's id. */
  readonly id: string
  /** 信息发布, 依申请公开 …: the group under which it is shown. */
  readonly group: string
  readonly title: string
  /** Screen of the workbench where it is done: `/documents/…`. */
  readonly href: string
  /** Verb of the one button: 审核, 发布. */
  readonly act: string
  /** The last day; null where no period runs. */
  readonly due: PlainDate | null
  readonly because: readonly { readonly note: string; readonly cite?: string }[]
}

/** What a room owes to a post today. */
export type DutySource = (deps: Deps, actor: Actor) => Promise<Duty[]>
