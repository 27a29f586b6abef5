import './tables.ts'

export { type NewEntry, post, reverse } from './post.ts'
export type { Basis } from './tables.ts'
