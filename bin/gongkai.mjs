#!/usr/bin/env node
// The command line. Whatever Node started us, the program itself runs on the pinned Node 24.
import { runPinned } from '../scripts/pinned-node.mjs'

await runPinned('src/app/cli.ts', process.argv.slice(2))
