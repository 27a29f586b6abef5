export type { App, Identity } from './app.ts'
export { isDatabaseAway, Problem, type ProblemBody, problemOf, send, sendProblem } from './problem.ts'
export { cookieOptions, securityHeaders } from './security.ts'
export { buildServer, type ServerPorts, uploadLimits } from './server.ts'
