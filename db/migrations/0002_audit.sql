create table audit_head (
  tenant_id text primary key references tenant,
  seq bigint not null default 0,
  hash bytea not null
);
comment on table audit_head is 'Last link of each tenant''s chain; its row lock puts the acts of a government in one order.';

create table audit_act (
  tenant_id text not null references tenant,
  seq bigint not null,
  at timestamptz not null,
  day date not null,
  actor jsonb not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (tenant_id, seq)
);
comment on table audit_act is 'Who did what: append-only, each row carries the hash of the one before (audit/chain.ts says of which bytes).';
comment on column audit_act.day is 'The day in Asia/Shanghai on which it was done.';
create index audit_of_subject on audit_act (tenant_id, subject_kind, subject_id, seq);
create trigger append_only before update or delete or truncate on audit_act for each statement execute function refuse_change();
