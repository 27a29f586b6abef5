import type { PlainDate } from '../../kernel/plain-date.ts'

export interface CatalogueColumnTable {
  tenant_id: string
  column_id: string
  parent_id: string | null
  name: string
  description: string
  keywords: string[]
  column_type: string
  items: string[]
  update_days: number | null
  update_basis: string
  authority_id: string | null
  position: number
  closed_on: PlainDate | null
  version: number
}

export interface PortalColumnView {
  tenant_id: string
  column_id: string
  parent_id: string | null
  name: string
  description: string
  keywords: string[]
  column_type: string
  items: string[]
  update_days: number | null
  position: number
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    catalogue_column: CatalogueColumnTable
    portal_column: PortalColumnView
  }
}
