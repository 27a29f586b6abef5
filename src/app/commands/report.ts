import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FormId } from '../../law/forms/annual-report/index.ts'
import {
  checkReport,
  contractJson,
  kindOf,
  maxBytes,
  type ReportCheck,
  unreadable,
} from '../../report/index.ts'
import { type Io, quoted, readFlags, UsageError } from '../command.ts'
import { printed } from './report/print.ts'

export const summary =
  '核查政府信息公开年度报告:report check 文件或目录… [--json] [--form 2018|2019|2021] [--previous 上年报告]'

const editions: readonly FormId[] = ['2018', '2019', '2021']

/** `gongkai report check`: status 0 without errors, 1 with, 2 when a file could not be read. Throws UsageError. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [verb, ...rest] = args
  if (verb !== 'check') throw new UsageError(`用法:gongkai ${summary}`)
  const { positional, values } = readFlags(rest, { value: ['form', 'previous'], switches: ['json'] })
  if (positional.length === 0) throw new UsageError('请给出要核查的文件或目录')
  const form = formOf(values.get('form')?.[0])
  const previousFile = values.get('previous')?.[0]
  const before = previousFile === undefined ? undefined : await readPrevious(previousFile)
  const files = (await Promise.all(positional.map(filesOf))).flat()
  if (files.length === 0) throw new UsageError('没有找到可以核查的报告')
  if (before !== undefined && files.length !== 1) throw new UsageError('使用--previous时只能核查一个文件')
  // Last year's report that cannot be read costs only the comparison: the named file is answered all the same.
  if (typeof before === 'string') io.err(before)
  const previous = typeof before === 'string' ? undefined : before
  const status = await checkAll(files, { form, previous, json: values.has('json') }, io)
  return typeof before === 'string' ? 2 : status
}

interface Settings {
  readonly form: FormId | null
  readonly previous: Uint8Array | undefined
  readonly json: boolean
}

async function checkAll(files: readonly string[], settings: Settings, io: Io): Promise<number> {
  let status = 0
  for (const [at, file] of files.entries()) {
    progress(at, files.length)
    const check = await checkFile(file, settings)
    for (const line of settings.json ? [contractJson(file, check)] : printed(file, check)) io.out(line)
    const errors = check.findings.some(({ severity }) => severity === 'error')
    status = Math.max(status, check.unreadable !== null ? 2 : errors ? 1 : 0)
  }
  progress(files.length, files.length)
  return status
}

async function checkFile(file: string, { form, previous }: Settings): Promise<ReportCheck> {
  const source = await readSource(file)
  if (typeof source === 'string') return { ...checkReport(new Uint8Array()), unreadable: source }
  return checkReport(source, { ...(form && { form }), ...(previous && { previous }) })
}

function formOf(value: string | undefined): FormId | null {
  if (value === undefined) return null
  const form = editions.find((edition) => edition === value)
  if (!form) throw new UsageError(`--form只能是${editions.join('、')}`)
  return form
}

/** Last year's report, or the sentence that says why it cannot be read. */
async function readPrevious(file: string): Promise<Uint8Array | string> {
  const source = await readSource(file)
  if (typeof source === 'string') return `上年报告${quoted(file)}:${source}`
  const { unreadable: reason } = checkReport(source)
  return reason === null ? source : `上年报告${quoted(file)}:${reason}`
}

/** The bytes of a file, or why there are none. */
async function readSource(file: string): Promise<Uint8Array | string> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return unreadable.notAFile
    if (found.size > maxBytes) return unreadable.tooLarge
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? unreadable.notFound
      : code === 'EACCES' || code === 'EPERM'
        ? unreadable.noPermission
        : unreadable.failed
  }
}

/** A file as it was named; of a directory, everything below it that is a report by its kind, in code-unit order. */
async function filesOf(named: string): Promise<string[]> {
  const found = await stat(named).catch(() => null)
  if (!found?.isDirectory()) return [named]
  const inside = await readdir(named, { recursive: true, withFileTypes: true })
  const relative = inside
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(named, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const prefix = named.endsWith('/') ? named : `${named}/`
  const files: string[] = []
  for (const file of relative) if (await isListed(path.join(named, file))) files.push(prefix + file)
  return files
}

const named = /\.(?:txt|html?|docx?|pdf|wps|png|jpe?g)$/i

/** By content; a file that claims a listed kind by its name but is damaged is not passed over in silence. */
async function isListed(file: string): Promise<boolean> {
  if (named.test(file)) return true
  const source = await readSource(file)
  if (typeof source === 'string') return false
  const kind = kindOf(source)
  if (kind === 'zip') return isWord(source)
  return kind !== 'binary' && kind !== 'empty'
}

const wordPart = Buffer.from('word/document.xml')
const isWord = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wordPart)

function progress(done: number, of: number): void {
  if (!process.stderr.isTTY || of < 2) return
  process.stderr.write(done === of ? '\r\u001b[K' : `\r已核查${done}/${of}`)
}
