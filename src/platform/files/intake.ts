import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { secretMarks } from '../../kernel/secret-marks.ts'
import { newId } from '../ids.ts'
import type { FileRefusal } from './errors.ts'
import { inspect } from './inspect.ts'
import { mediaTypes } from './media-types.ts'
import type { Scan } from './scan.ts'
import type { FileStore, PutLimits, Shelf, StoredFile } from './store.ts'

export interface IntakeOptions {
  /** Folder for files on their way in. On the disk of the shelf when that is local, so that a rename suffices. */
  readonly folder: string
  readonly shelf: Shelf
  /** Null: no scanner is set up. */
  readonly scan: Scan | null
}

/** A store: whatever comes is written to the intake folder, inspected, scanned, and only then put on the shelf. */
export function fileStore({ folder, shelf, scan }: IntakeOptions): FileStore {
  return {
    open: shelf.open,
    remove: shelf.remove,
    list: shelf.list,
    async put(source, limits) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const half = path.join(folder, `${newId()}.half`)
      try {
        const written = await write(half, source, limits.maxBytes)
        if (!written.ok) return written
        const checked = await check(half, written.value.size, limits, scan)
        if (!checked.ok) return checked
        await shelf.adopt(half, written.value.sha256)
        return ok({ ...written.value, mediaType: checked.value })
      } finally {
        await rm(half, { force: true })
      }
    },
  }
}

/** Removes what a killed process left half written before `before`. */
export async function clearIntake(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const { mtime } = await stat(file)
    if (name.endsWith('.half') && mtime < before) await rm(file, { force: true })
  }
}

async function write(
  half: string,
  source: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<Result<Pick<StoredFile, 'sha256' | 'size'>, FileRefusal>> {
  const hash = createHash('sha256')
  let size = 0
  await using file = await open(half, 'wx', 0o600)
  for await (const chunk of source) {
    size += chunk.length
    if (size > maxBytes) return refuse('FILE-TOO-LARGE', { limit: megabytes(maxBytes) })
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  await file.sync()
  return ok({ sha256: hash.digest('hex'), size })
}

const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)}MB` : `${Math.ceil(bytes / 1024)}KB`

async function check(
  half: string,
  size: number,
  limits: PutLimits,
  scan: Scan | null,
): Promise<Result<StoredFile['mediaType'], FileRefusal>> {
  const inspected = await inspect(half, size)
  if (!inspected.ok) return inspected
  const { mediaType, text } = inspected.value
  if (limits.accept && !limits.accept.includes(mediaType))
    return refuse('FILE-TYPE-HERE', { type: mediaTypes[mediaType].label })
  const [mark] = text === null ? [] : secretMarks(text)
  if (mark) return refuse('FILE-SECRET', { mark: mark.mark })
  switch (scan && (await scan(half))) {
    case 'infected':
      return refuse('FILE-VIRUS')
    case 'unavailable':
      return refuse('FILE-SCAN-AWAY')
    default:
      return ok(mediaType)
  }
}
