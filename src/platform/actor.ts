/** Who acts: a member of staff in an acting post, a citizen at the portal, the machine itself, or an engineer at the console. */
export interface Actor {
  readonly tenantId: string
  readonly via: 'workbench' | 'portal' | 'system' | 'console'
  /** Null for citizens (their names belong to their case, not to the audit) and for the machine. */
  readonly personId: string | null
  readonly postId: string | null
  /** Authority of the acting post: what the actor may touch. Null for those without one. */
  readonly authorityId: string | null
  readonly name: string
  readonly roles: readonly string[]
}

/** A citizen at the portal of a government: no name, no rights but to file and to follow. */
export const citizenOf = (tenantId: string): Actor => ({
  tenantId,
  via: 'portal',
  personId: null,
  postId: null,
  authorityId: null,
  name: '公众',
  roles: [],
})

/** The machine: jobs, and what follows from the calendar. */
export const systemOf = (tenantId: string): Actor => ({ ...citizenOf(tenantId), via: 'system', name: '系统' })
