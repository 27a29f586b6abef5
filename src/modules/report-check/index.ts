/** 年报核查 on the portal: no table, no storage. */
export { createCheckPool, reportCheckPages } from './portal.ts'
