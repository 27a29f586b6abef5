// `npm start`: installs what is missing, then runs the program on the pinned Node 24.
import { ensureInstalled } from './installed.mjs'
import { runPinned } from './pinned-node.mjs'

await ensureInstalled('run')
await runPinned('src/app/start.ts', process.argv.slice(2))
