// Finds the Node 24 that package-lock.json pins and runs one of our TypeScript files with it.
// Plain JavaScript, no dependencies: this must run on Node 20, before and after anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Path of the pinned Node 24, else of the Node that runs us when it is new enough, else null. */
export function pinnedNode() {
  const pinned = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(pinned)) return pinned
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** Run `file` (relative to the checkout) to its end; this process takes its exit status and passes signals on. */
export function runPinned(file, args) {
  const node = pinnedNode()
  if (node === null) {
    process.stderr.write('尚未安装运行环境:请先在项目目录运行 npm ci(或 npm start)。\n')
    process.exit(2)
  }
  // A process of its own even when we already run on the right Node: `import.meta.main` must hold in the file.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, file), ...args], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}
