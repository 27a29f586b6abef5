// Installs what package-lock.json names and node_modules lacks. Plain JavaScript for Node 20, before anything is there.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './pinned-node.mjs'

/** @param {'run' | 'develop'} purpose what runs the program, or what tests it as well */
export async function ensureInstalled(purpose) {
  const missing = missingPackages(purpose)
  if (missing === 0) return
  const began = Date.now()
  const say = () =>
    process.stdout.write(
      `\r正在安装运行所需的软件包（${missing} 个，${Math.round((Date.now() - began) / 1000)} 秒）…`,
    )
  say()
  const timer = process.stdout.isTTY ? setInterval(say, 1000) : undefined
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(purpose === 'run' ? ['--omit=dev'] : []),
  ]
  const { code, output } = await npm(args)
  clearInterval(timer)
  process.stdout.write('\n')
  if (code !== 0) {
    process.stderr.write(
      `安装失败（npm ${args.join(' ')}）：\n${output.slice(-2000)}\n请检查网络或 npm 镜像设置后重试。\n`,
    )
    process.exit(1)
  }
}

/** How many packages of the lock file are not in node_modules in the version that it names. Optional ones of other machines do not count. */
export function missingPackages(purpose) {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  const wanted = Object.entries(read('package-lock.json')).filter(([name]) => name !== '')
  const relevant = wanted.filter(([, item]) => !(purpose === 'run' && item.dev) && fitsHere(item))
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return relevant.length
  const present = read('node_modules/.package-lock.json')
  return relevant.filter(
    ([name, item]) => present[name]?.version !== item.version || !existsSync(path.join(root, name)),
  ).length
}

// npm writes os, cpu and libc as a list or as one word.
const listed = (value) => [value ?? []].flat()
const allows = (list, here) =>
  list.length === 0 ||
  (list.some((item) => !item.startsWith('!')) ? list.includes(here) : !list.includes(`!${here}`))

function fitsHere(item) {
  if (!item.optional) return true
  // An optional package that names no machine belongs to a build for one (WebAssembly); npm leaves it out here.
  if (listed(item.os).length === 0) return false
  // Debian, Ubuntu and the servers of China's governments run glibc; musl builds never belong here.
  const libc = process.platform !== 'linux' || allows(listed(item.libc), 'glibc')
  return allows(listed(item.os), process.platform) && allows(listed(item.cpu), process.arch) && libc
}

/** npm through the Node that runs us: `npm` need not be on the PATH of a service. */
function npm(args) {
  const cli = process.env.npm_execpath
  const [command, rest] = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const child = spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
