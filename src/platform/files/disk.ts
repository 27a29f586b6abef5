import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { isSha256, type Shelf } from './store.ts'

/** Contents on a local disk: `folder/ab/abcdef…`. A rename makes each whole or absent, whatever kills us. */
export function diskShelf(folder: string, now: () => Date): Shelf {
  const place = (sha256: string) => {
    if (!isSha256(sha256)) throw new RangeError('not an address')
    return path.join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async adopt(half, sha256) {
      const target = place(sha256)
      if (existsSync(target)) {
        // Counts as put anew, so that a sweep which is about to remove it looks again.
        await utimes(target, now(), now())
        return
      }
      const parent = path.dirname(target)
      await mkdir(parent, { recursive: true, mode: 0o700 })
      await rename(half, target)
      for (const directory of [parent, folder]) {
        await using handle = await open(directory, 'r')
        await handle.sync()
      }
    },
    open: async (sha256) =>
      isSha256(sha256) && existsSync(place(sha256)) ? createReadStream(place(sha256)) : null,
    remove: (sha256) => rm(place(sha256), { force: true }),
    async *list() {
      for (const prefix of await readdir(folder).catch(() => []))
        if (/^[0-9a-f]{2}$/.test(prefix))
          for (const sha256 of await readdir(path.join(folder, prefix)))
            if (isSha256(sha256)) yield { sha256, putAt: (await stat(place(sha256))).mtime }
    },
  }
}
