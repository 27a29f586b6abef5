import './tables.ts'

export { find, type Hit, mostCounted, type SearchQuery } from './find.ts'
export { type Indexed, markOutOfForce, putIntoIndex, removeFromIndex } from './store.ts'
