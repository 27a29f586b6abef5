// `npm test`: everything that must hold at each commit, on a machine with Node 20 and nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './installed.mjs'
import { pinnedNode, root } from './pinned-node.mjs'

const long = process.argv.includes('--long')
await ensureInstalled('develop')
installBrowser()
const node = pinnedNode() ?? process.execPath
const env = {
  ...process.env,
  PATH: `${path.dirname(node)}:${path.join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  ...(long && { LONG: '1' }),
}
const steps = long
  ? [
      ['build', ['scripts/build-web.ts']],
      [
        'vitest',
        ['node_modules/vitest/vitest.mjs', 'run', '--project', 'fast', '--project', 'db', '--project', 'e2e'],
      ],
    ]
  : [
      ['check', ['scripts/check.mjs']],
      ['build', ['scripts/build-web.ts']],
      [
        'tests',
        [
          'node_modules/vitest/vitest.mjs',
          'run',
          '--project',
          'db',
          '--project',
          'browser',
          '--project',
          'e2e',
          '--reporter=default',
          '--reporter=./test/closing-line.ts',
        ],
      ],
    ]
for (const [name, args] of steps) {
  process.stdout.write(`\n== ${name}\n`)
  const code = await new Promise((resolve) =>
    spawn(node, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', resolve),
  )
  if (code !== 0) process.exit(code ?? 1)
}

/** The journeys need a browser: Debian's where it is or may be installed, else the one from npm (e2e/support/browser.ts). */
function installBrowser() {
  if (
    process.env.CHROMIUM_PATH ||
    existsSync('/usr/bin/chromium') ||
    !existsSync('/usr/bin/apt-get') ||
    process.getuid?.() !== 0
  )
    return
  process.stdout.write('正在安装测试用的浏览器（Debian 软件包 chromium、fonts-noto-cjk）…\n')
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}
