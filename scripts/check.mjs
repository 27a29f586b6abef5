// `npm run check`: types, lint and format, arrows, unused code, fast tests. `-- --changed` looks at changed files alone, in seconds.
import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled } from './installed.mjs'
import { pinnedNode, root } from './pinned-node.mjs'

await ensureInstalled('develop')
const changed = process.argv.includes('--changed')
const node = pinnedNode() ?? process.execPath
const env = {
  ...process.env,
  PATH: `${path.dirname(node)}:${path.join(root, 'node_modules/.bin')}:${process.env.PATH}`,
}

const files = changed ? changedFiles() : []
const biome = changed ? files.filter((file) => /\.(ts|mjs|js|vue|json|css)$/.test(file)) : ['.']
const steps = [
  ['types', 'node_modules/tsc7/bin/tsc', ['-p', '.']],
  ...(changed
    ? []
    : [['types of screens', 'node_modules/vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'web']]]),
  ...(biome.length
    ? [['lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', ...biome]]]
    : []),
  [
    'arrows',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.mjs', 'src', 'web', 'bin'],
  ],
  ...(changed ? [] : [['unused code', 'node_modules/knip/bin/knip.js', []]]),
  [
    'fast tests',
    'node_modules/vitest/vitest.mjs',
    ['run', '--project', 'fast', '--reporter=dot', ...(changed ? ['--changed'] : [])],
  ],
]

let failed = 0
const queue = [...steps]
// Two at a time: the machine we reckon with has two cores.
await Promise.all([worker(), worker()])
process.exit(failed ? 1 : 0)

async function worker() {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const [name, script, args] = step
    const began = Date.now()
    const { code, output } = await run(script, args)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    process.stdout.write(
      `${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n${code === 0 ? '' : `${output}\n`}`,
    )
    if (code !== 0) failed += 1
  }
}

function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(node, [path.join(root, script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function changedFiles() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
  return [
    ...new Set([
      ...git('diff', '--name-only', '--diff-filter=d', 'HEAD'),
      ...git('ls-files', '--others', '--exclude-standard'),
    ]),
  ]
}
