import type { MediaType } from './media-types.ts'

export interface FileTable {
  tenant_id: string
  file_id: string
  sha256: string
  size: number
  media_type: MediaType
  name: string
  uploaded_by: string | null
  created_at: Date
}

declare module '../database/tables.ts' {
  interface Tables {
    file: FileTable
  }
}
