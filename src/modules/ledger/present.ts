import { measures } from '../../law/measures.ts'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../organisations/policies.ts'
import { allowedActions } from './declarations/lifecycle.ts'
import type { DeclarationRow } from './declarations/list.ts'
import type { Figure } from './domain/evaluate.ts'
import type { EvidencePage } from './queries/evidence.ts'
import type { DeclarationBodyOf, EvidenceBodyOf } from './schemas.ts'

/** Where the workbench opens a record, by kind of subject. */
const screens: Readonly<Record<string, (id: string) => string>> = {
  request: (id) => `/requests/${id}`,
  remedy: (id) => `/requests/remedies/${id}`,
  document: (id) => `/documents/${id}`,
  declaration: (id) => `/declarations/${id}`,
}

export const presentEvidence = (parts: Figure, { evidence, next }: EvidencePage): EvidenceBodyOf => ({
  parts,
  evidence: evidence.map(({ day, quantity, basis, subject, cause, reversed }) => ({
    day,
    quantity,
    basis,
    label: subject.label,
    cause,
    reversed,
    href: screens[subject.kind]?.(subject.id) ?? null,
  })),
  next: next && `${next.day}_${next.seq}`,
})

export const presentDeclaration = (row: DeclarationRow, actor: Actor): DeclarationBodyOf => ({
  declarationId: row.declaration_id,
  authorityId: row.authority_id,
  authority: row.authority_name,
  basis: row.basis,
  measure: row.measure,
  measureLabel: measures[row.measure].zh,
  unit: measures[row.measure].unit,
  dimensions: row.dimensions,
  quantity: row.quantity,
  from: row.period_from,
  to: row.period_to,
  sourceSystem: row.source_system,
  evidence: row.evidence,
  evidenceFile:
    row.evidence_file && row.evidence_sha256
      ? { name: row.evidence_file, sha256: row.evidence_sha256 }
      : null,
  state: row.state,
  filer: row.filer_name,
  filedOn: row.filed_on,
  reviewer: row.reviewer_name,
  reviewedOn: row.reviewed_on,
  reason: row.reason,
  version: row.version,
  allowedActions: allowedActions(row, {
    personId: actor.personId,
    may: (policy) => may(actor, policy),
  }),
})
