import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Account, closedFolder, unprivilegedAccount } from './account.ts'
import { installBinaries } from './binaries.ts'
import { isOurServer, readPostmaster, stopServer } from './postmaster.ts'

const run = promisify(execFile)

export interface EmbeddedOptions {
  /** Everything of the embedded database lives here: programs, data, password, log. */
  readonly folder: string
  /** The checkout, for the programs in node_modules. */
  readonly root: string
  /** Commits need not reach the disk: for tests only. */
  readonly careless?: boolean
  readonly progress?: (line: string) => void
}

export interface EmbeddedServer {
  /** Connection of the owner to database `gongkai`; replace the path for another database. */
  readonly url: string
  readonly adopted: boolean
  stop(): Promise<void>
}

export class NoEmbeddedPostgres extends Error {}

/** Root's PostgreSQL runs as another user, who may not pass through `folder`. */
export class FolderClosed extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(`the account of PostgreSQL may not enter ${folder}`)
    this.folder = folder
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, or adopts the one that a killed process of ours left running there.
 * Listens on a socket in the folder and on 127.0.0.1, on a free port, with a password.
 * @throws FolderClosed when we are root and the account without rights cannot reach the folder.
 * @throws NoEmbeddedPostgres when npm has no PostgreSQL for this machine (set DATABASE_URL there).
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { folder } = options
  const account = unprivilegedAccount()
  const data = path.join(folder, 'data')
  await mkdir(folder, { recursive: true, mode: 0o755 })
  const closed = account && closedFolder(folder, account)
  if (closed) throw new FolderClosed(closed)
  const programs = await installBinaries(folder, options.root)
  if (programs === null) throw new NoEmbeddedPostgres(`${process.platform}-${process.arch}`)
  const password = await ownerPassword(folder)

  const left = await readPostmaster(data)
  if (left && (await isOurServer(left.pid, data))) {
    const url = ownerUrl(left.port, password, folder)
    if (await answers(url, 5_000)) return { url, adopted: true, stop: () => stopServer(left.pid, data) }
    await stopServer(left.pid, data)
  }
  await rm(path.join(data, 'postmaster.pid'), { force: true })

  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    options.progress?.('初始化内置数据库')
    await initialise(programs, folder, data, password, account)
  }
  const port = await freePort()
  const pid = await launch(programs, folder, data, port, options.careless ?? false, account)
  if (!(await answers(ownerUrl(port, password, ''), 60_000, () => isOurServer(pid, data)))) {
    const log = await readFile(path.join(folder, 'postgres.log'), 'utf8').catch(() => '')
    throw new Error(`PostgreSQL did not start:\n${log.split('\n').slice(-12).join('\n')}`)
  }
  return { url: ownerUrl(port, password, folder), adopted: false, stop: () => stopServer(pid, data) }
}

/** Through the socket where there is one: a fifth less work for each query than through the loopback. */
function ownerUrl(port: number, password: string, folder: string): string {
  const socket = socketFolder(folder)
  const through =
    socket && existsSync(path.join(socket, `.s.PGSQL.${port}`)) ? `?host=${encodeURIComponent(socket)}` : ''
  return `postgres://gongkai:${password}@127.0.0.1:${port}/gongkai${through}`
}

/** Null where the path is longer than a socket's may be (107 bytes with the file's name). */
const socketFolder = (folder: string): string | null => {
  const socket = path.join(folder, 'socket')
  return Buffer.byteLength(socket) <= 85 ? socket : null
}

async function ownerPassword(folder: string): Promise<string> {
  const file = path.join(folder, 'owner-password')
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFile(file, 'utf8')
}

async function initialise(
  programs: string,
  folder: string,
  data: string,
  password: string,
  account: Account | null,
) {
  const passwordFile = path.join(folder, `initial-${process.pid}`)
  await rm(data, { recursive: true, force: true })
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) for (const item of [data, passwordFile]) await chown(item, account.uid, account.gid)
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '-E', 'UTF8']
  try {
    await run(
      path.join(programs, 'bin/initdb'),
      ['-D', data, '-U', 'gongkai', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...locale],
      { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin' } },
    )
  } catch (error) {
    await rm(data, { recursive: true, force: true })
    throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function launch(
  programs: string,
  folder: string,
  data: string,
  port: number,
  careless: boolean,
  account: Account | null,
) {
  const logFile = path.join(folder, 'postgres.log')
  const log = await open(logFile, 'a')
  const socket = socketFolder(folder)
  if (socket) await mkdir(socket, { recursive: true, mode: 0o700 })
  if (account) {
    if (socket) await chown(socket, account.uid, account.gid)
    await chown(logFile, account.uid, account.gid)
    await chmod(folder, 0o755)
  }
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socket ?? '',
    unix_socket_permissions: '0700',
    max_connections: 80,
    shared_buffers: '128MB',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    log_min_messages: 'warning',
    ...(careless && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const server = spawn(
    path.join(programs, 'bin/postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C is for us, who then stop it in order.
    {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin' },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  )
  server.unref()
  await log.close()
  if (server.pid === undefined) throw new Error('PostgreSQL could not be launched')
  return server.pid
}

/** Whether a server answers within `patience` ms; creates the database `gongkai` in a new cluster. */
async function answers(url: string, patience: number, alive: () => Promise<boolean> = async () => true) {
  const postgres = Object.assign(new URL(url), { pathname: '/postgres' }).href
  for (let waited = 0; waited < patience; waited += 50) {
    const client = new pg.Client({ connectionString: postgres, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const found = await client.query(`select from pg_database where datname = 'gongkai'`)
      if (found.rowCount === 0) await client.query('create database gongkai')
      return true
    } catch {
      if (!(await alive())) return false
      await pause(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
