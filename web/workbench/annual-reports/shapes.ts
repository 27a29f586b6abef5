import type { DeepReadonly } from 'vue'
import type { ReportBodyOf } from '../../../src/modules/annual-reports/schemas.ts'
import type { EvidenceBodyOf, VerificationBodyOf } from '../../../src/modules/ledger/schemas.ts'

/** A report, one of its findings, and the records behind a figure, as the server sends them. */
export type Report = DeepReadonly<ReportBodyOf>
export type Finding = Report['findings'][number]
export type EvidencePage = DeepReadonly<EvidenceBodyOf>
export type Verification = VerificationBodyOf
