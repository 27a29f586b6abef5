import type { RouteOptions } from 'fastify'
import { policies } from '../modules/organisations/policies.ts'

const open = ['public', 'signed-in', 'enrolling', 'machine']

/** Posts that change nothing, and why they are posts: what is asked must not stand in an address. */
const questions: Readonly<Record<string, string>> = {
  '/report-check': 'a report to look at, which is too long for an address and nobody keeps',
  '/requests/follow': 'a number with its secret code',
}

/** What a route lacks of what every route must say; empty when it says all. */
export function routeFaults(route: RouteOptions): string[] {
  const methods = [route.method].flat().filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
  if (methods.length === 0) return []
  const name = `${methods.join(',')} ${route.url}`
  const { policy, audit } = route.config ?? {}
  const faults: string[] = []
  if (policy === undefined) faults.push('no policy')
  else if (!open.includes(policy) && !(policy in policies)) faults.push(`unknown policy ${policy}`)
  if (audit === undefined) faults.push('no audit')
  const reads = methods.every((method) => method === 'GET') || Object.hasOwn(questions, route.url)
  if (reads && typeof audit === 'string') faults.push('reads, but names an act')
  if (!reads && audit !== undefined && !/^[a-z-]+\.[a-z-]+$/.test(audit ?? ''))
    faults.push('changes, but names no act')
  if (route.url.startsWith('/api/') && !route.url.startsWith('/api/docs'))
    faults.push(...schemaFaults(route, methods))
  return faults.map((fault) => `${name}: ${fault}`)
}

function schemaFaults(route: RouteOptions, methods: readonly string[]): string[] {
  const { schema } = route
  if (!schema) return ['no schema']
  const faults: string[] = []
  if (!schema.response) faults.push('no schema of its response')
  if (route.url.includes(':') && !schema.params) faults.push('no schema of its parameters')
  if (methods.includes('PUT') && !schema.body) faults.push('no schema of its body')
  return faults
}
