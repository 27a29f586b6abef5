import type { PlainDate } from '../../kernel/plain-date.ts'

export interface DocSearchTable {
  tenant_id: string
  document_id: string
  released_on: PlainDate
  column_id: string
  in_force: boolean
  number_key: string | null
  index_key: string | null
  title: string
  body: string
  title_bigrams: string
  bigrams: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    doc_search: DocSearchTable
    portal_search: DocSearchTable
  }
}
