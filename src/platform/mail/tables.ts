export interface OutboxTable {
  tenant_id: string
  message_id: string
  template: string
  recipient: string
  subject: string
  body: string
  about_kind: string | null
  about_id: string | null
  state: 'waiting' | 'sent' | 'kept' | 'failed'
  attempts: number
  last_error: string | null
  created_at: Date
  sent_at: Date | null
}

declare module '../database/tables.ts' {
  interface Tables {
    outbox: OutboxTable
  }
}
