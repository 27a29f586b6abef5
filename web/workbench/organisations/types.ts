import type { DeepReadonly } from 'vue'
import type { z } from 'zod'
import type * as schemas from '../../../src/modules/organisations/organisation-schemas.ts'
import type { SiteSettings as SiteSchema } from '../../../src/modules/organisations/schemas.ts'

export type AuthorityTree = DeepReadonly<z.infer<typeof schemas.AuthorityTree>>
export type AuthorityRow = DeepReadonly<z.infer<typeof schemas.AuthorityRow>>
export type AuthorityBody = DeepReadonly<z.infer<typeof schemas.AuthorityBody>>
export type People = DeepReadonly<z.infer<typeof schemas.People>>
export type PersonBody = DeepReadonly<z.infer<typeof schemas.PersonBody>>
export type PersonRow = DeepReadonly<z.infer<typeof schemas.PersonRow>>
export type InitialPassword = DeepReadonly<z.infer<typeof schemas.InitialPassword>>
export type SiteSettings = DeepReadonly<z.infer<typeof SiteSchema>>
