create table request (
  tenant_id text not null references tenant,
  request_id uuid not null,
  authority_id uuid not null,
  number text not null,
  state text not null check (state in (
    'pending-confirmation', 'registered', 'awaiting-clarification', 'in-process', 'consulting', 'awaiting-payment',
    'drafting', 'in-approval', 'replied', 'delivered', 'withdrawn', 'abandoned')),
  channel text not null check (channel in ('inPerson', 'letter', 'fax', 'network')),
  applicant_kind text not null check (applicant_kind in (
    'naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation')),
  title text not null check (length(title) between 1 and 200),
  arrived_on date not null,
  received_on date,
  due_on date,
  due_provisional boolean not null default false,
  alarm_on date,
  waiting_until date,
  outcome text,
  timing text check (timing in ('onTime', 'extended', 'late')),
  decided_on date,
  closed_on date,
  last_event integer not null,
  folded jsonb not null,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, authority_id) references authority,
  unique (tenant_id, number)
);
comment on table request is '政府信息公开申请: the events of request_event folded into one row; a cache that `rebuild` makes anew.';
comment on column request.arrived_on is 'The day on which it reached the authority: handed in, signed for, sent over the network.';
comment on column request.received_on is '收到申请之日 (Article 31): day zero of the clock; null while confirmation is pending.';
comment on column request.due_on is '答复期限届满之日; null while no clock runs (waiting for clarification or payment, or closed before any).';
comment on column request.due_provisional is 'The State Council''s notice for the year of due_on is not on file: the day may move and no letter states it.';
comment on column request.alarm_on is 'The day from which a case is urgent: due_on, or for a provisional one the earliest day that a notice could still make it.';
comment on column request.waiting_until is 'The last day of whom we wait for: clarification, payment, an opinion asked for.';
comment on column request.folded is 'The whole case as domain/fold.ts gives it.';
create index request_open on request (tenant_id, authority_id, due_on, request_id) where closed_on is null;
create index request_by_arrival on request (tenant_id, authority_id, arrived_on desc, request_id desc);

create table request_event (
  tenant_id text not null,
  request_id uuid not null,
  seq integer not null,
  day date not null,
  at timestamptz not null,
  kind text not null,
  event jsonb not null,
  actor jsonb not null,
  primary key (tenant_id, request_id, seq),
  foreign key (tenant_id, request_id) references request
);
comment on table request_event is 'What happened in a case, in order; the truth of which request is the fold. Carries no identity of applicants or third parties.';
comment on column request_event.day is 'The day in Asia/Shanghai on which it was done here.';
create trigger append_only before update or delete or truncate on request_event for each statement execute function refuse_change();

create table request_applicant (
  tenant_id text not null,
  request_id uuid not null,
  name text not null,
  id_kind text not null,
  id_number text not null,
  representative text not null default '',
  contact_name text not null default '',
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  postcode text not null default '',
  assistance text not null default '',
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references request
);
comment on table request_applicant is '申请人身份 (Article 29): personal data, apart from the case; shown masked, opened by an audited act with a reason.';
comment on column request_applicant.assistance is '需要的便利 (Article 43): help asked for reading, seeing or hearing.';
create index request_same_applicant on request_applicant (tenant_id, id_number);

create table request_party (
  tenant_id text not null,
  request_id uuid not null,
  consultation_id uuid not null,
  name text not null,
  contact text not null default '',
  address text not null default '',
  primary key (tenant_id, request_id, consultation_id),
  foreign key (tenant_id, request_id) references request
);
comment on table request_party is '被征求意见的第三方、机关: names apart from the case, as for applicants.';

create table request_access (
  tenant_id text not null,
  request_id uuid not null,
  code_hash bytea not null,
  form_key_hash bytea,
  form_print bytea,
  primary key (tenant_id, request_id)
);
comment on table request_access is 'How an applicant proves a case theirs (查询码) and how a form is filed once. Only hashes are kept.';
comment on column request_access.form_key_hash is 'SHA-256 of the key in the form: a second submit of the same form meets this row.';
comment on column request_access.form_print is 'SHA-256 of what was filed with the key: tells a retry from another request on a reused form.';
create unique index request_filed_once on request_access (tenant_id, form_key_hash) where form_key_hash is not null;

create table request_attachment (
  tenant_id text not null,
  request_id uuid not null,
  file_id uuid not null,
  origin text not null check (origin in ('applicant', 'reply')),
  primary key (tenant_id, request_id, file_id),
  foreign key (tenant_id, request_id) references request
);
comment on table request_attachment is 'Files of a case: what the applicant sent (applicant), what is given with the reply (reply). Names and hashes are in file.';

create table request_letter (
  tenant_id text not null,
  request_id uuid not null,
  letter_id uuid not null,
  kind text not null,
  number text,
  title text not null,
  addressee text not null,
  issued_on date not null,
  to_applicant boolean not null,
  sha256 text not null,
  word bytea not null,
  primary key (tenant_id, request_id, letter_id),
  foreign key (tenant_id, request_id) references request
);
comment on table request_letter is '文书: every letter as it went out, byte for byte. Append-only.';
comment on column request_letter.number is '文号, one series for each authority and year; null for receipts, which carry the number of the case.';
create unique index letter_number on request_letter (tenant_id, number) where number is not null;
create trigger append_only before update or delete or truncate on request_letter for each statement execute function refuse_change();

create table request_counter (
  tenant_id text not null references tenant,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (tenant_id, series, year)
);
comment on table request_counter is 'Last number given of each series: `case`, and `letter:<authority>`. Without gaps: taken in the transaction of its use.';

create table calendar_year (
  tenant_id text not null references tenant,
  year integer not null check (year between 2007 and 2199),
  off text[] not null,
  work text[] not null,
  notice text not null,
  loaded_on date not null,
  primary key (tenant_id, year)
);
comment on table calendar_year is '节假日安排: a year whose notice came out after this version of the program; laid over src/law/calendar.';
comment on column calendar_year.notice is 'Number or title of the notice of the State Council General Office.';
