import type { ColumnType, JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { MediaType } from '../../platform/files/index.ts'
import type { AttachedFile, Content, RelationKind } from './domain/content.ts'
import type { Genre } from './domain/genres.ts'
import type { PublicState, State } from './domain/lifecycle.ts'

type Instant = ColumnType<Date, Date, Date>

export interface DocumentTable {
  tenant_id: string
  document_id: string
  public_id: string
  authority_id: string
  created_by: string | null
  created_on: PlainDate
  version: number
  content_hash: Buffer
  state: State
  round: ColumnType<number, number | undefined, number>
  scheduled_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  scheduled_hash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  title: string
  genre: Genre
  column_id: string | null
  attribute: 'proactive' | 'on-request' | 'withheld' | null
  document_number: string | null
  formed_on: PlainDate | null
  due_on: PlainDate | null
  changed_on: PlainDate
  made_on: PlainDate | null
  made_as: 'regulation' | 'normative' | null
  disclosed_on: PlainDate | null
  public_state: ColumnType<PublicState, PublicState | undefined, PublicState>
  released_version: number | null
  released_column: string | null
  released_genre: Genre | null
  index_number: string | null
  first_released_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  released_on: PlainDate | null
  expires_on: PlainDate | null
  repealed_on: PlainDate | null
  repeal_kind: 'repealed' | 'expired' | null
  repeal_note: ColumnType<string, string | undefined, string>
  withdrawn_on: PlainDate | null
  withdrawn_reason: ColumnType<string, string | undefined, string>
}

export interface DocumentVersionTable {
  tenant_id: string
  document_id: string
  version: number
  content: JSONColumnType<Content>
  hash: Buffer
  saved_at: Instant
  saved_on: PlainDate
  person_id: string | null
  person_name: string
  note: ColumnType<string, string | undefined, never>
}

export interface DocumentReviewTable {
  tenant_id: string
  document_id: string
  seq: number
  round: number
  version: number
  hash: Buffer
  gate: string
  verdict: 'passed' | 'returned'
  remark: string
  slip_number: string
  on_paper: boolean
  person_id: string | null
  post_id: string | null
  person_name: string
  reviewed_on: PlainDate
  reviewed_at: Instant
}

export interface DocumentRelationTable {
  tenant_id: string
  from_document: string
  kind: RelationKind
  to_document: string
}

export interface DocumentFileTable {
  tenant_id: string
  file_id: string
  document_id: string
  name: string
  media_type: string
  size: number
  sha256: string
  added_on: PlainDate
}

export interface DocumentIndexSerialTable {
  tenant_id: string
  authority_id: string
  year: number
  last: number
}

export interface ReleaseLogTable {
  tenant_id: string
  seq: number
  kind: 'released' | 'amended' | 'withdrawn' | 'repealed' | 'expired'
  document_id: string
  public_id: string
  version: number
  note: string
  happened_on: PlainDate
  happened_at: Instant
  content_hash: Buffer
  leaf_hash: Buffer
}

export interface PortalItemView {
  tenant_id: string
  document_id: string
  public_id: string
  authority_id: string
  authority_name: string
  public_state: 'released' | 'withdrawn'
  index_number: string
  first_released_at: Date
  released_on: PlainDate
  expires_on: PlainDate | null
  repealed_on: PlainDate | null
  repeal_kind: 'repealed' | 'expired' | null
  repeal_note: string
  withdrawn_on: PlainDate | null
  withdrawn_reason: string
  title: string
  column_id: string
  genre: Genre
  theme: string
  document_number: string | null
  formed_on: PlainDate
  effective_on: PlainDate | null
  abstract: string
  keywords: string[]
  html: string | null
  attachments: AttachedFile[] | null
  content_hash: Buffer
  amendments: number
}

export interface PortalFileView {
  tenant_id: string
  file_id: string
  document_id: string
  name: string
  media_type: MediaType
  size: number
  sha256: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    document: DocumentTable
    document_version: DocumentVersionTable
    document_review: DocumentReviewTable
    document_relation: DocumentRelationTable
    document_file: DocumentFileTable
    document_index_serial: DocumentIndexSerialTable
    release_log: ReleaseLogTable
    portal_item: PortalItemView
    portal_file: PortalFileView
    portal_relation: DocumentRelationTable
    portal_item_event: Pick<
      ReleaseLogTable,
      'tenant_id' | 'document_id' | 'seq' | 'kind' | 'note' | 'happened_on' | 'happened_at' | 'leaf_hash'
    >
  }
}
