create table document (
  tenant_id text not null references tenant,
  document_id uuid not null,
  public_id text not null check (public_id ~ '^[0-9a-z]{6,12}$'),
  authority_id uuid not null,
  created_by uuid,
  created_on date not null,
  -- The working text: the newest version and how far its review is.
  version integer not null,
  content_hash bytea not null,
  state text not null check (state in ('draft', 'in-review', 'approved', 'scheduled', 'settled', 'discarded')),
  round integer not null default 0,
  scheduled_at timestamptz,
  scheduled_hash bytea,
  -- Taken from the newest version, for lists.
  title text not null,
  genre text not null,
  column_id text,
  attribute text check (attribute in ('proactive', 'on-request', 'withheld')),
  document_number text,
  formed_on date,
  due_on date,
  changed_on date not null,
  -- What the ledger counts of it now.
  made_on date,
  made_as text check (made_as in ('regulation', 'normative')),
  disclosed_on date,
  -- What the public sees.
  public_state text not null default 'none' check (public_state in ('none', 'released', 'withdrawn')),
  released_version integer,
  released_column text,
  released_genre text,
  index_number text,
  first_released_at timestamptz,
  released_on date,
  expires_on date,
  repealed_on date,
  repeal_kind text check (repeal_kind in ('repealed', 'expired')),
  repeal_note text not null default '',
  withdrawn_on date,
  withdrawn_reason text not null default '',
  primary key (tenant_id, document_id),
  foreign key (tenant_id, authority_id) references authority,
  constraint document_public_id_once unique (tenant_id, public_id),
  constraint document_index_number_once unique (tenant_id, index_number),
  check ((public_state = 'none') = (released_version is null)),
  check (public_state = 'none' or index_number is not null),
  check ((state = 'scheduled') = (scheduled_at is not null and scheduled_hash is not null))
);
comment on table document is '政府信息: one information item. Its texts are versions; this row says where the newest stands and which one is public.';
comment on column document.released_column is 'Column and genre of the released text, for the public lists; column_id and genre are those of the newest.';
comment on column document.public_id is 'The item''s address on the portal: /items/…; never changes, never reused.';
comment on column document.round is 'Number of submissions: signatures of an earlier round do not count.';
comment on column document.scheduled_hash is 'What was approved: a scheduled release whose text differs is refused.';
comment on column document.due_on is 'Last day of proactive disclosure (Article 26), counted from formed_on; null without a formed day.';
comment on column document.first_released_at is 'When the server first made it public; not the formed day, and nobody can set it.';
comment on column document.expires_on is 'Last day on which the released text is in force.';
comment on column document.made_on is 'Day and kind of the entry of document.made that stands; disclosed_on: day of that of document.disclosed.';
create index document_by_state on document (tenant_id, authority_id, state, changed_on desc, document_id desc);
create index document_by_column on document (tenant_id, released_column, released_on desc, document_id desc) where public_state = 'released';
create index document_by_genre on document (tenant_id, released_genre, released_on desc, document_id desc) where public_state = 'released';
create index document_released on document (tenant_id, released_on desc, document_id desc) where public_state = 'released';
create index document_by_number on document (tenant_id, document_number) where document_number is not null;

create table document_version (
  tenant_id text not null,
  document_id uuid not null,
  version integer not null,
  content jsonb not null,
  hash bytea not null,
  saved_at timestamptz not null,
  saved_on date not null,
  person_id uuid,
  person_name text not null,
  note text not null default '',
  primary key (tenant_id, document_id, version),
  foreign key (tenant_id, document_id) references document deferrable initially deferred
);
comment on table document_version is 'Every saved text of an item with its metadata and the hashes of its attachments. hash: SHA-256 of the canonical content (domain/content.ts).';
create trigger append_only before update or delete or truncate on document_version for each statement execute function refuse_change();

create table document_review (
  tenant_id text not null,
  document_id uuid not null,
  seq integer not null,
  round integer not null,
  version integer not null,
  hash bytea not null,
  gate text not null,
  verdict text not null check (verdict in ('passed', 'returned')),
  remark text not null default '' check (length(remark) <= 2000),
  slip_number text not null default '' check (length(slip_number) <= 60),
  on_paper boolean not null default false,
  person_id uuid,
  post_id uuid,
  person_name text not null,
  reviewed_on date not null,
  reviewed_at timestamptz not null,
  primary key (tenant_id, document_id, seq),
  foreign key (tenant_id, document_id) references document
);
comment on table document_review is '审核记录: who passed or returned which text (its hash) at which gate.';
comment on column document_review.slip_number is 'Number of the secrecy review''s slip (保密审查单编号): of that review only office, date, number and conclusion are kept.';
comment on column document_review.on_paper is 'Signed on paper or in the office-automation system, entered afterwards.';
create trigger append_only before update or delete or truncate on document_review for each statement execute function refuse_change();

create table document_relation (
  tenant_id text not null,
  from_document uuid not null,
  kind text not null check (kind in ('interprets', 'amends', 'repeals', 'replaces', 'basis')),
  to_document uuid not null,
  primary key (tenant_id, from_document, kind, to_document),
  foreign key (tenant_id, from_document) references document,
  foreign key (tenant_id, to_document) references document
);
comment on table document_relation is 'Links of released items, rewritten at each release from the released text: what it interprets, amends, repeals, replaces, rests on.';
create index relation_to on document_relation (tenant_id, to_document);

create table document_file (
  tenant_id text not null,
  file_id uuid not null,
  document_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_on date not null,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, document_id) references document
);
create trigger append_only before update or delete or truncate on document_file for each statement execute function refuse_change();
comment on table document_file is 'An attachment of an item: the file of that id, with what the item says of it. The content lies in the file store under its hash.';

create table document_index_serial (
  tenant_id text not null,
  authority_id uuid not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (tenant_id, authority_id, year),
  foreign key (tenant_id, authority_id) references authority
);
comment on table document_index_serial is '索引号流水: last number of an authority''s year. Taken under its row lock at release, so numbers have no gaps and are never given twice.';

create table release_log (
  tenant_id text not null references tenant,
  seq bigint not null,
  kind text not null check (kind in ('released', 'amended', 'withdrawn', 'repealed', 'expired')),
  document_id uuid not null,
  public_id text not null,
  version integer not null,
  note text not null default '',
  happened_on date not null,
  happened_at timestamptz not null,
  content_hash bytea not null,
  leaf_hash bytea not null,
  primary key (tenant_id, seq)
);
comment on table release_log is 'Transparency log: one leaf for each thing that changed what the public sees. leaf_hash: SHA-256 of 0x00 and the canonical leaf (domain/leaf.ts), as RFC 9162 hashes leaves.';
create index release_log_of_document on release_log (tenant_id, document_id, seq);
create trigger append_only before update or delete or truncate on release_log for each statement execute function refuse_change();

create view portal_item as
select d.tenant_id, d.document_id, d.public_id, d.authority_id, a.name as authority_name, d.public_state, d.index_number,
  d.first_released_at, d.released_on, d.expires_on, d.repealed_on, d.repeal_kind, d.repeal_note,
  d.withdrawn_on, d.withdrawn_reason,
  v.content ->> 'title' as title,
  d.released_column as column_id,
  d.released_genre as genre,
  v.content ->> 'theme' as theme,
  v.content ->> 'documentNumber' as document_number,
  (v.content ->> 'formedOn')::date as formed_on,
  (v.content ->> 'effectiveOn')::date as effective_on,
  v.content ->> 'abstract' as abstract,
  v.content -> 'keywords' as keywords,
  case when d.public_state = 'released' then v.content ->> 'html' end as html,
  case when d.public_state = 'released' then v.content -> 'attachments' end as attachments,
  v.hash as content_hash,
  (select count(*) from release_log l where l.tenant_id = d.tenant_id and l.document_id = d.document_id and l.kind = 'amended') as amendments
from document d
join authority a on a.tenant_id = d.tenant_id and a.authority_id = d.authority_id
join document_version v on v.tenant_id = d.tenant_id and v.document_id = d.document_id and v.version = d.released_version
where d.public_state <> 'none' and v.content -> 'attribute' ->> 'kind' = 'proactive';
comment on view portal_item is 'What the public may see of an item: the released version; of a withdrawn one everything but text and attachments.';

create view portal_item_event as
select l.tenant_id, l.document_id, l.seq, l.kind, l.note, l.happened_on, l.happened_at, l.leaf_hash
from release_log l;
comment on view portal_item_event is 'Public history of items.';

create view portal_relation as
select r.tenant_id, r.from_document, r.kind, r.to_document from document_relation r;
comment on view portal_relation is 'Links between released items; join with portal_item on both ends.';

create view portal_file as
select f.tenant_id, f.file_id, f.document_id, f.name, f.media_type, f.size, f.sha256
from document_file f
join document d on d.tenant_id = f.tenant_id and d.document_id = f.document_id
join document_version v on v.tenant_id = d.tenant_id and v.document_id = d.document_id and v.version = d.released_version
where d.public_state = 'released' and (v.content -> 'attachments' @> jsonb_build_array(jsonb_build_object('fileId', f.file_id::text))
  or position('/files/' || f.file_id in v.content ->> 'html') > 0);
comment on view portal_file is 'Attachments and pictures of released texts: what may be downloaded.';
