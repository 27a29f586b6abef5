export interface JobProgressTable {
  tenant_id: string
  job_id: string
  kind: string
  person_id: string | null
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  total: number | null
  note: string
  created_at: Date
  updated_at: Date
}

declare module '../database/tables.ts' {
  interface Tables {
    job_progress: JobProgressTable
  }
}
