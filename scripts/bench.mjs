// `npm run bench`: benchmarks on the pinned Node.
import { ensureInstalled } from './installed.mjs'
import { runPinned } from './pinned-node.mjs'

await ensureInstalled('develop')
await runPinned('bench/run.ts', process.argv.slice(2))
