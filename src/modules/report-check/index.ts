/** 年报核查 on the portal: no table, no storage. */
export { reportCheckPages } from './portal.ts'
