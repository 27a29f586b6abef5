create table annual_report (
  tenant_id text not null,
  report_id uuid not null,
  authority_id uuid not null,
  year integer not null check (year between 2008 and 2199),
  form text not null check (form in ('2018', '2019', '2021')),
  state text not null check (state in ('drafting', 'in-review', 'approved', 'released', 'withdrawn')),
  narrative jsonb not null,
  closing_id uuid,
  submitter uuid,
  submitter_name text,
  approver uuid,
  approver_name text,
  approved_hash bytea check (length(approved_hash) = 32),
  releases integer not null default 0,
  correction text check (length(correction) between 2 and 500),
  withdrawn_on date,
  withdrawn_why text check (length(withdrawn_why) between 2 and 500),
  version integer not null default 1,
  primary key (tenant_id, report_id),
  unique (tenant_id, authority_id, year),
  foreign key (tenant_id, authority_id) references authority,
  foreign key (tenant_id, closing_id) references closing,
  check (approver is null or approver <> submitter),
  check ((state in ('approved', 'released')) = (approved_hash is not null) or state = 'withdrawn'),
  check (state not in ('in-review', 'approved', 'released') or closing_id is not null)
);
comment on table annual_report is '政府信息公开工作年度报告 of one authority and year. Its tables are the ledger''s until it is sent to review; from then on those of its closing.';
comment on column annual_report.narrative is 'Text by section, with figures as tokens {{requests.received.total}}, never as digits.';
comment on column annual_report.approved_hash is 'SHA-256 of the whole content that was approved; what is released must still have it.';
comment on column annual_report.correction is '勘误: why a released report is being corrected; printed with the next release.';
comment on column annual_report.releases is 'How many times it was released; the last one is public unless withdrawn.';
comment on column annual_report.withdrawn_on is 'The day from which the public sees a notice instead of the report.';
comment on column annual_report.version is 'Counts changes: an edit of a version that is no longer the last is refused.';

create table annual_report_release (
  tenant_id text not null,
  report_id uuid not null,
  number integer not null check (number > 0),
  released_on date not null,
  correction text,
  closing_id uuid not null,
  content jsonb not null,
  hash bytea not null check (length(hash) = 32),
  primary key (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references annual_report,
  foreign key (tenant_id, closing_id) references closing
);
comment on table annual_report_release is 'What was made public, whole, each time: the source of the page, Word, PDF and JSON.';
comment on column annual_report_release.hash is 'SHA-256 of the canonical content, the one that was approved.';
create trigger append_only before update or delete or truncate on annual_report_release for each statement execute function refuse_change();

create table annual_report_explanation (
  tenant_id text not null,
  report_id uuid not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  rule text not null,
  explanation text not null check (length(explanation) between 2 and 1000),
  explained_by uuid not null,
  explained_by_name text not null,
  explained_on date not null,
  primary key (tenant_id, report_id, fingerprint),
  foreign key (tenant_id, report_id) references annual_report
);
comment on table annual_report_explanation is '说明: why a finding that does not block may stand. It belongs to the data that it was written for.';
comment on column annual_report_explanation.fingerprint is 'SHA-256 over the rule and the figures concerned: when they change, the explanation no longer applies.';

create table annual_report_event (
  tenant_id text not null,
  report_id uuid not null,
  number integer not null,
  kind text not null,
  day date not null,
  by_name text not null,
  note text not null default '',
  primary key (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references annual_report
);
comment on table annual_report_event is 'History of a report as staff read it; the audit has the whole.';
create trigger append_only before update or delete or truncate on annual_report_event for each statement execute function refuse_change();

create table annual_report_due (
  tenant_id text not null references tenant,
  authority_kind text not null check (authority_kind in ('government', 'department', 'township', 'public-institution')),
  month_day text not null check (month_day ~ '^0[1-3]-[0-3][0-9]$'),
  source text not null check (length(source) between 2 and 200),
  primary key (tenant_id, authority_kind)
);
comment on table annual_report_due is 'Local dates by which reports are to be out, earlier than Article 49 asks; with the notice that sets them.';

create view portal_annual_report as
select report.tenant_id, report.authority_id, authority.name as authority_name, authority.kind as authority_kind,
  authority.position, report.report_id, report.year, report.withdrawn_on, report.withdrawn_why,
  release.number, release.released_on, release.correction, release.content, encode(release.hash, 'hex') as hash,
  (select min(one.released_on) from annual_report_release one
    where one.tenant_id = report.tenant_id and one.report_id = report.report_id) as first_released_on
from annual_report report
join authority on authority.tenant_id = report.tenant_id and authority.authority_id = report.authority_id
join annual_report_release release
  on release.tenant_id = report.tenant_id and release.report_id = report.report_id and release.number = report.releases;
comment on view portal_annual_report is 'Released reports, each in its last release; one withdrawn says so (its content is not shown by the portal).';
