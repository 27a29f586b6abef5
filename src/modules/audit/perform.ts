import type { Result } from '../../kernel/result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Act } from './act.ts'
import { append } from './append.ts'

class RolledBack<C extends string> extends Error {
  readonly result: Result<never, C> & { ok: false }
  constructor(result: Result<never, C> & { ok: false }) {
    super('rolled back')
    this.result = result
  }
}

/**
 * The one shape of a state change: everything in one transaction, its audit rows with it.
 *
 * `body` loads with lock, asks the domain, writes, and calls `did` for each thing done. A refusal rolls everything
 * back and is returned. An accepted change that told nothing to the audit is a fault: it throws and rolls back.
 */
export async function perform<T, C extends string>(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  body: (tx: Tx, did: (act: Act) => void) => Promise<Result<T, C>>,
): Promise<Result<T, C>> {
  try {
    return await deps.db.transaction().execute(async (tx) => {
      const acts: Act[] = []
      const result = await body(tx, (act) => acts.push(act))
      if (!result.ok) throw new RolledBack(result)
      if (acts.length === 0) throw new Error('a change without an audit row')
      await append(tx, deps.clock, actor, acts)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Result<never, C>
    throw error
  }
}
