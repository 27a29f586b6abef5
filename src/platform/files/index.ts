import path from 'node:path'
import type { Settings } from '../settings.ts'
import { diskShelf } from './disk.ts'
import { fileStore } from './intake.ts'
import { s3Shelf } from './s3.ts'
import { clamdScan } from './scan.ts'
import type { FileStore } from './store.ts'
import './tables.ts'

export { type FileRefusal, fileRefusals } from './errors.ts'
export { clearIntake } from './intake.ts'
export { acceptOf, type MediaType } from './media-types.ts'
export { contentDisposition } from './name.ts'
export {
  addFile,
  type FileRecord,
  filesOf,
  type ReceivedFile,
  receiveFile,
  removeFile,
  sweepFiles,
} from './records.ts'
export { sendFile } from './send-file.ts'
export type { FileStore, PutLimits, StoredFile } from './store.ts'

/** The store that the settings ask for: a bucket when S3_URL is given, else a folder of the data folder. */
export function openFileStore(settings: Settings, dataFolder: string, now: () => Date): FileStore {
  const folder = path.join(dataFolder, 'files')
  const shelf = settings.S3_URL
    ? s3Shelf({
        url: settings.S3_URL,
        region: settings.S3_REGION,
        keyId: settings.S3_KEY_ID ?? '',
        secret: settings.S3_SECRET ?? '',
      })
    : diskShelf(folder, now)
  return fileStore({
    folder: intakeFolder(dataFolder),
    shelf,
    scan: settings.CLAMD_URL ? clamdScan(settings.CLAMD_URL) : null,
  })
}

/** Where uploads lie until they are checked; `clearIntake` empties it at start. */
export const intakeFolder = (dataFolder: string): string => path.join(dataFolder, 'files', 'intake')
