import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Builds the portal and the workbench, each only when something that it is made of has changed.
// The mark of a build is a file in its folder with the hash of all its sources.

const root = join(import.meta.dirname, '..')
const sources = [
  'web/**/*.{ts,vue,css,html,svg,json}',
  'src/law/**/*.{ts,json}',
  'src/kernel/*.ts',
  'package-lock.json',
]
const products = [
  { name: '门户', config: 'web/vite.portal.ts', folder: 'dist/portal', made: 'dist/portal/entry.js' },
  {
    name: '工作台',
    config: 'web/vite.workbench.ts',
    folder: 'dist/workbench',
    made: 'dist/workbench/index.html',
  },
] as const

/** One hash over the names and contents of everything that the products are made of. */
export function hashOfSources(from: string = root): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((pattern) => globSync(pattern, { cwd: from })).sort()) {
    if (/\.test\.ts$/.test(file)) continue
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(from, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Builds what is not current; says each step in Chinese. Throws when a build fails. */
export async function buildWeb(say: (line: string) => void = console.log): Promise<void> {
  const hash = hashOfSources()
  for (const product of products) {
    const mark = join(root, product.folder, '.hash')
    const isCurrent =
      existsSync(join(root, product.made)) && existsSync(mark) && readFileSync(mark, 'utf8') === hash
    if (isCurrent) {
      say(`${product.name}：已是最新`)
      continue
    }
    say(`${product.name}：正在构建……`)
    await vite(product.config)
    mkdirSync(join(root, product.folder), { recursive: true })
    writeFileSync(mark, hash)
    say(`${product.name}：构建完成`)
  }
}

function vite(config: string): Promise<void> {
  const command = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [command, 'build', '-c', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`vite build -c ${config}: exit ${code}`)),
    )
  })
}

if (process.argv[1] === import.meta.filename) await buildWeb()
