create table ledger_head (
  tenant_id text primary key references tenant,
  seq bigint not null default 0
);
comment on table ledger_head is 'Number of the last entry of a government. Its row lock makes numbers follow the order of commit, so a closing that saw number n saw all before it.';

create table ledger_entry (
  tenant_id text not null references tenant,
  seq bigint not null,
  entry_id uuid not null,
  authority_id uuid not null,
  day date not null,
  measure text not null,
  dimensions jsonb not null default '{}',
  quantity bigint not null check (quantity <> 0),
  basis text not null check (basis in ('counted', 'declared', 'opening')),
  subject_kind text not null,
  subject_id text not null,
  subject_label text not null default '',
  cause text not null,
  reverses bigint,
  posted_at timestamptz not null,
  primary key (tenant_id, seq),
  unique (tenant_id, entry_id),
  foreign key (tenant_id, authority_id) references authority,
  foreign key (tenant_id, reverses) references ledger_entry
);
comment on table ledger_entry is '台账: what the law counts, one row a fact, posted in the transaction of the fact. Never changed; a correction is a reversing entry.';
comment on column ledger_entry.day is 'The day on which the law counts it; a reversing entry carries the day of what it reverses.';
comment on column ledger_entry.quantity is 'In the unit of the measure (things, or 分); reversals and decreases are negative.';
comment on column ledger_entry.basis is 'counted: a record here; declared: 申报数 from another system, with evidence; opening: 期初数 with its source.';
comment on column ledger_entry.reverses is 'The entry that this one takes back; at most one reversal each.';
create index ledger_by_measure on ledger_entry (tenant_id, authority_id, measure, day) include (dimensions, quantity, basis, seq);
create index ledger_of_subject on ledger_entry (tenant_id, subject_kind, subject_id, seq);
create unique index ledger_reversed_once on ledger_entry (tenant_id, reverses) where reverses is not null;
create trigger append_only before update or delete or truncate on ledger_entry for each statement execute function refuse_change();
