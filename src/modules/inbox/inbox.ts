import type { PlainDate } from '../../kernel/plain-date.ts'
import { type Cite, citeText, parseCite } from '../../law/cite.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Duty, DutySource } from '../../platform/duty.ts'
import type { InboxBody } from './schemas.ts'

/** 我的待办: the duties of all rooms for the acting post, the most urgent first; what has no day comes last. */
export async function inboxOf(deps: Deps, actor: Actor, sources: readonly DutySource[]): Promise<InboxBody> {
  const duties = (await Promise.all(sources.map((source) => source(deps, actor)))).flat().sort(byUrgency)
  const today = deps.clock.today()
  return {
    items: duties.map((duty) => ({
      ...duty,
      daysLeft: duty.due === null ? null : daysLeft(deps, today, duty.due),
      because: duty.because.map(({ note, cite }) =>
        isCite(cite) ? { note, article: citeText(cite) } : { note },
      ),
    })),
  }
}

const byUrgency = (a: Duty, b: Duty): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.id.localeCompare(b.id)

/** Working days from today to the due day; negative when it has passed. Years without a notice count plain weekends. */
export function daysLeft(deps: Pick<Deps, 'calendar'>, today: PlainDate, due: PlainDate): number {
  const calendar = deps.calendar().provisional()
  return due >= today ? calendar.countWorkingDays(today, due) : -calendar.countWorkingDays(due, today)
}

const isCite = (text: string | undefined): text is Cite => text !== undefined && parseCite(text) !== null
