create table file (
  tenant_id text not null references tenant,
  file_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null check (length(name) between 1 and 120),
  uploaded_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, file_id)
);
comment on table file is 'An uploaded or produced file as one government names it; the content lies in the store under its hash. Modules refer by (tenant_id, file_id).';
comment on column file.uploaded_by is 'person_id of the member of staff; null for a citizen''s upload and for what the machine produced.';
create index file_by_content on file (sha256);
