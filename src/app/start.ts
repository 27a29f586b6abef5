// `npm start`, on the pinned Node: database, screens, demonstration, server; and the way back down.
import { mkdirSync } from 'node:fs'
import { FolderClosed, NoEmbeddedPostgres } from '../platform/postgres/embedded.ts'
import { dataDir, readSettings } from '../platform/settings.ts'
import { openDatabase } from './database.ts'
import { lockFolder } from './lock.ts'
import { startProgram } from './program.ts'
import { terminalProgress } from './progress.ts'
import { root } from './root.ts'

const read = readSettings(process.env)
if (!read.ok) {
  for (const problem of read.problems) process.stderr.write(`${problem}\n`)
  process.exit(1)
}
const { settings } = read
const folder = dataDir(settings, root, process.getuid?.() === 0)
mkdirSync(folder, { recursive: true, mode: 0o755 })
const lock = lockFolder(folder)
if ('heldBy' in lock) {
  process.stderr.write(
    `这个数据文件夹（${folder}）已有一个实例在运行（进程 ${lock.heldBy}）。请先停止它，或者用 DATA_DIR 指定另一个文件夹。\n`,
  )
  process.exit(1)
}

const progress = terminalProgress(process.stdout, () => performance.now())
const closers: (() => Promise<void>)[] = []
let stopping = false

/** Stops in the reverse order of starting; a second signal does not wait. */
async function stop(status: number): Promise<never> {
  if (stopping) process.exit(1)
  stopping = true
  progress.line('正在停止…')
  for (const close of closers.toReversed())
    await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  if (!('heldBy' in lock)) lock.release()
  process.exit(status)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  const database = await progress.step('数据库', (note) => openDatabase(settings, folder, note))
  closers.push(() => database.close())
  const program = await startProgram({ settings, folder, database, progress })
  closers.push(() => program.close())
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  await stop(1)
}

/** One clear line for what an operator can mend; the whole error for what is ours. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE')
    return `端口 ${settings.PORT} 已被占用。请停止占用它的程序，或者换一个端口：PORT=8081 npm start`
  if (code === 'EACCES' && error.message.includes('listen'))
    return `没有权限监听端口 ${settings.PORT}。请换一个大于 1024 的端口：PORT=8080 npm start`
  if (settings.DATABASE_URL && ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '28000'].includes(code))
    return `连接不上 DATABASE_URL 指定的数据库（${code}）。请检查地址、用户名、密码和库名`
  if (error instanceof FolderClosed)
    return `文件夹 ${error.folder} 不允许其他账号进入。以 root 启动时内置数据库以 nobody 运行，请用 DATA_DIR 指定一个各级可进入的文件夹，如 /var/lib/gongkai`
  if (error instanceof NoEmbeddedPostgres)
    return `这台机器（${error.message}）没有内置数据库可用，请用 DATABASE_URL 指定 PostgreSQL`
  return `启动失败：${error.stack ?? error.message}`
}
