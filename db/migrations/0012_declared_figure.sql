create table declared_figure (
  tenant_id text not null,
  declaration_id uuid not null,
  authority_id uuid not null,
  basis text not null check (basis in ('declared', 'opening')),
  measure text not null,
  dimensions jsonb not null default '{}',
  quantity bigint not null check (quantity <> 0),
  period_from date not null,
  period_to date not null,
  source_system text not null check (length(source_system) between 2 and 100),
  evidence text not null check (length(evidence) between 2 and 1000),
  evidence_file text check (length(evidence_file) between 1 and 200),
  evidence_sha256 text check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('drafted', 'submitted', 'accepted', 'returned', 'revoked')),
  filer uuid not null,
  filer_name text not null,
  filed_on date not null,
  reviewer uuid,
  reviewer_name text,
  reviewed_on date,
  reason text check (length(reason) between 2 and 500),
  version integer not null default 1,
  primary key (tenant_id, declaration_id),
  foreign key (tenant_id, authority_id) references authority,
  check (period_from <= period_to),
  check (reviewer is null or reviewer <> filer),
  check ((evidence_file is null) = (evidence_sha256 is null)),
  check (state not in ('accepted', 'returned') or reviewer is not null)
);
comment on table declared_figure is '申报数、期初数: a figure whose records live elsewhere, with its source and evidence. Posts ledger entries when another person accepts it; a revocation reverses them.';
comment on column declared_figure.quantity is 'In the unit of the measure: things, or 分.';
comment on column declared_figure.period_to is 'The day on which the ledger counts it; for an opening balance the last day before the ledger begins.';
comment on column declared_figure.evidence_sha256 is 'Hash of the evidence file as the filer had it; the file may be kept here or in the source system.';
comment on column declared_figure.reason is 'Why it was returned or revoked.';
comment on column declared_figure.version is 'Counts changes: an edit of a version that is no longer the last is refused.';
create index declared_of_state on declared_figure (tenant_id, state, period_to desc, declaration_id);
