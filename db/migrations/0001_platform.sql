-- What every other table leans on.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function refuse_change is 'Body of every trigger named append_only: rows are added, never changed.';

create table tenant (
  tenant_id text primary key check (tenant_id ~ '^[a-z0-9-]{2,32}$'),
  name text not null check (length(name) between 2 and 60),
  level text not null check (level in ('province', 'city', 'county', 'township')),
  region_code text check (region_code ~ '^[0-9]{6,12}$'),
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table tenant is 'A level of government (county, city): everything it owns carries its tenant_id.';
comment on column tenant.settings is 'Name of the site, main colour, footer numbers, languages; shape in organisations/schemas.ts.';

create table authority (
  tenant_id text not null references tenant,
  authority_id uuid not null,
  name text not null check (length(name) between 2 and 60),
  short_name text not null check (length(short_name) between 1 and 30),
  kind text not null check (kind in ('government', 'department', 'township', 'public-institution')),
  territorial_parent uuid,
  vertical_parent text,
  credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
  document_prefix text not null default '' check (length(document_prefix) <= 20),
  index_prefix text not null default '' check (length(index_prefix) <= 40),
  disclosure_office jsonb not null default '{}',
  remedies jsonb not null default '{}',
  position integer not null default 0,
  closed_on date,
  primary key (tenant_id, authority_id),
  foreign key (tenant_id, territorial_parent) references authority,
  unique (tenant_id, name)
);
comment on table authority is '行政机关: a government, a department, a township; joins the tree by territory (same tenant) and by line of command.';
comment on column authority.vertical_parent is '垂直管理: name of the superior department outside this tenant.';
comment on column authority.disclosure_office is '政府信息公开工作机构 (Article 4): name, address, hours, phone, fax, e-mail (Article 12).';
comment on column authority.remedies is '复议机关、管辖法院: names and addresses that letters print (Reconsideration Law 24, 25).';
comment on column authority.document_prefix is '发文机关代字 of letters: 云政公开 gives 云政公开〔2026〕1号.';

create table office (
  tenant_id text not null,
  office_id uuid not null,
  authority_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  primary key (tenant_id, office_id),
  foreign key (tenant_id, authority_id) references authority
);
comment on table office is '内设机构: an office inside an authority.';

create table person (
  tenant_id text not null references tenant,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  left_on date,
  primary key (tenant_id, person_id)
);
comment on table person is 'A member of staff. left_on: the last day in service; accounts end with it.';

create table post (
  tenant_id text not null,
  post_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  office_id uuid,
  title text not null check (length(title) between 1 and 60),
  roles text[] not null,
  from_day date not null,
  to_day date,
  primary key (tenant_id, post_id),
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, authority_id) references authority,
  foreign key (tenant_id, office_id) references office,
  check (to_day is null or to_day >= from_day)
);
comment on table post is '岗位: what a person is in one authority, from_day to to_day (both included). A person may hold several and acts in one.';
create index post_of_person on post (tenant_id, person_id);
create index post_of_authority on post (tenant_id, authority_id);

create table account (
  tenant_id text not null,
  account_id uuid not null,
  person_id uuid not null,
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9._-]{3,40}$'),
  password_hash text not null,
  totp_secret text,
  demonstration boolean not null default false,
  must_enrol boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, account_id),
  foreign key (tenant_id, person_id) references person
);
comment on table account is 'How a person signs in: password by argon2id and a second factor (TOTP).';
comment on column account.demonstration is 'An account of the demonstration government: signs in from loopback only, without second factor.';
comment on column account.must_enrol is 'The second factor is still to be enrolled; nothing else may be done before.';

create table session (
  tenant_id text not null,
  token_hash bytea not null,
  account_id uuid not null,
  acting_post uuid,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references account on delete cascade
);
comment on table session is 'A signed-in browser. Only the SHA-256 of its token is kept.';
create unique index session_token on session (token_hash);
create index session_expiry on session (expires_at);
