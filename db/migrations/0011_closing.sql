create index ledger_by_day on ledger_entry (tenant_id, measure, day, seq);

create table ledger_day (
  tenant_id text not null,
  authority_id uuid not null,
  measure text not null,
  day date not null,
  basis text not null,
  dimensions jsonb not null,
  quantity bigint not null,
  primary key (tenant_id, authority_id, measure, day, basis, dimensions),
  foreign key (tenant_id, authority_id) references authority
);
comment on table ledger_day is 'Daily sums of ledger_entry, kept in the transaction of each entry: live figures read these few rows. A closing reads the entries themselves.';

create table closing (
  tenant_id text not null references tenant,
  closing_id uuid not null,
  form text not null check (form in ('2018', '2019', '2021')),
  period_from date not null,
  period_to date not null,
  authorities uuid[] not null check (cardinality(authorities) > 0),
  as_of_seq bigint not null,
  figures jsonb not null,
  hash bytea not null check (length(hash) = 32),
  closed_on date not null,
  closed_by text not null,
  primary key (tenant_id, closing_id),
  check (period_from <= period_to)
);
comment on table closing is '结账: figures of a period frozen with the last entry that they saw. Anyone can add them up again (queries/verify-closing.ts).';
comment on column closing.authorities is 'Whose entries were added, sorted; a roll-up lists all of them, each once.';
comment on column closing.hash is 'SHA-256 of the canonical content (domain/closing.ts).';
comment on column closing.closed_by is 'Name of who closed, for print; the audit has the person.';
create index closing_of_period on closing (tenant_id, period_from, period_to);
create trigger append_only before update or delete or truncate on closing for each statement execute function refuse_change();
