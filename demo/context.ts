import type { PlainDate } from '../src/kernel/plain-date.ts'
import type { Refused, Result } from '../src/kernel/result.ts'
import type { Actor } from '../src/platform/actor.ts'
import { clockAt } from '../src/platform/clock.ts'
import type { Deps } from '../src/platform/deps.ts'
import type { AuthorityKey, PersonKey } from './government.ts'

/** What every part of the demonstration is given. */
export interface Demo {
  readonly deps: Deps
  /** Deps whose clock stands at noon of a day: the past happens on its days. */
  on(day: PlainDate): Deps
  /** Somebody acting in their post at an authority. */
  as(person: PersonKey, at: AuthorityKey): Actor
  authority(key: AuthorityKey): string
}

export const demoAt = (deps: Deps, rest: Pick<Demo, 'as' | 'authority'>): Demo => ({
  ...rest,
  deps,
  on: (day) => ({ ...deps, clock: clockAt(day) }),
})

/** The value of what must succeed: the demonstration is made of acts that the rules allow. */
export async function must<T, C extends string>(act: Promise<Result<T, C>>): Promise<T> {
  const result = await act
  if (!result.ok) throw new Error(`demonstration: ${describe(result)}`)
  return result.value
}

const describe = (refused: Refused<string>): string => `${refused.refusal} ${JSON.stringify(refused.with)}`
