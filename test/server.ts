import pino from 'pino'
import { onTestFinished } from 'vitest'
import { may } from '../src/modules/organisations/policies.ts'
import type { Actor } from '../src/platform/actor.ts'
import { type App, buildServer } from '../src/platform/http/index.ts'

/**
 * A server for route tests: whoever asks is `actor` (null: nobody is signed in), proven by the token `token`.
 * Add the routes under test, then `inject`.
 */
export async function aServer(
  tenantId: string,
  actor: () => Actor | null,
  log = pino({ level: 'silent' }),
): Promise<App> {
  const app = await buildServer({
    log,
    trustProxy: false,
    tenantOf: async () => tenantId,
    identify: async () => {
      const who = actor()
      return who && { actor: who, accountId: who.personId ?? '', csrf: 'token', mustEnrol: false }
    },
    may,
  })
  onTestFinished(() => app.close())
  return app
}
