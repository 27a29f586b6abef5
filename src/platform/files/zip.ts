import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly offset: number
}

/** What an archive may hold: a long Word report has some hundred entries and unpacks to some ten megabytes. */
export const zipLimits = { entries: 5_000, unpacked: 200 * 1024 * 1024, ratio: 200 } as const

export class ZipDamaged extends Error {}
export class ZipBomb extends Error {}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** The entries of an archive, from its directory at the end. Names with `..` or a root, and ZIP64, are refused as damaged. */
export async function zipEntries(file: FileHandle, size: number): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, size - 65_557)
  const tail = await read(file, tailStart, size - tailStart)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || tail.length < end + 22) throw new ZipDamaged('no directory')
  const count = tail.readUInt16LE(end + 10)
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > zipLimits.entries) throw new ZipBomb('entries')
  if (start + length > size) throw new ZipDamaged('directory outside the file')
  const directory = await read(file, start, length)
  const entries: ZipEntry[] = []
  for (let at = 0, n = 0; n < count; n += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new ZipDamaged('entry')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset))
    const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    const name = directory.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if (name.startsWith('/') || name.split(/[\\/]/).includes('..')) throw new ZipDamaged('path')
    entries.push({
      name,
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries
}

/**
 * Unpacks one entry to `take`, never trusting the sizes that the archive claims.
 * @throws ZipDamaged when it does not unpack; whatever `take` throws.
 */
export async function unpack(
  path: string,
  file: FileHandle,
  entry: ZipEntry,
  take: (chunk: Buffer) => void,
): Promise<void> {
  const head = await read(file, entry.offset, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new ZipDamaged('local header')
  if (entry.packed === 0) return
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const source = createReadStream(path, { start, end: start + entry.packed - 1 })
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        take(chunk)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  try {
    if (entry.method === 0) await pipeline(source, sink)
    else if (entry.method === 8) await pipeline(source, createInflateRaw(), sink)
    else throw new ZipDamaged(`method ${entry.method}`)
  } catch (error) {
    if (error instanceof ZipBomb || error instanceof ZipDamaged) throw error
    throw new ZipDamaged(entry.name, { cause: error })
  }
}

/** Unpacks everything and counts: total size, and the ratio to what was sent once that matters (above 10 MB). @throws ZipBomb */
export async function weigh(
  path: string,
  file: FileHandle,
  entries: readonly ZipEntry[],
  size: number,
): Promise<void> {
  let unpacked = 0
  for (const entry of entries)
    await unpack(path, file, entry, (chunk) => {
      unpacked += chunk.length
      if (unpacked > zipLimits.unpacked) throw new ZipBomb('size')
      if (unpacked > 10 * 1024 * 1024 && unpacked > size * zipLimits.ratio) throw new ZipBomb('ratio')
    })
}
