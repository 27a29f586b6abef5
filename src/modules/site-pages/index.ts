/** Pages about the site itself. */
export { staticPages } from './portal.ts'
