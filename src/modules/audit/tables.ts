import type { ColumnType, JSONColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Json } from './act.ts'

export interface AuditHeadTable {
  tenant_id: string
  seq: number
  hash: Buffer
}
export interface AuditActTable {
  tenant_id: string
  seq: number
  at: ColumnType<Date, Date, never>
  day: PlainDate
  actor: JSONColumnType<Actor & object>
  kind: string
  subject_kind: string
  subject_id: string
  detail: JSONColumnType<Record<string, Json>>
  previous_hash: Buffer
  hash: Buffer
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    audit_head: AuditHeadTable
    audit_act: AuditActTable
  }
}
