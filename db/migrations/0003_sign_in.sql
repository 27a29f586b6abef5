-- Names are unique within a government: nothing in this program is unique across governments but a government's own id.
alter table account drop constraint account_sign_in_name_key;
alter table account add constraint account_sign_in_name unique (tenant_id, sign_in_name);
alter table account drop column failures, drop column locked_until;
alter table account
  add column totp_pending text,
  add column totp_step bigint not null default 0,
  add column must_change_password boolean not null default false,
  add column password_changed_at timestamptz not null default now();
comment on column account.totp_pending is 'A second factor being enrolled: it counts once a first code proved it.';
comment on column account.totp_step is 'The latest 30-second step whose code was taken: a code seen once opens nothing twice (RFC 6238, 5.2).';
comment on column account.must_change_password is 'The password was given by an administrator; nothing else may be done before it is changed.';

create table recovery_code (
  tenant_id text not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (tenant_id, account_id, code_hash),
  foreign key (tenant_id, account_id) references account on delete cascade
);
comment on table recovery_code is 'Ten codes that each replace the second factor once; SHA-256 alone is kept.';

create table sign_in_throttle (
  tenant_id text not null references tenant,
  key text not null,
  attempts integer not null,
  since timestamptz not null,
  blocked_until timestamptz,
  passed uuid not null,
  primary key (tenant_id, key)
);
comment on table sign_in_throttle is 'Attempts to sign in, by name and by address, whether or not such a name exists. Rows older than a day are swept.';
comment on column sign_in_throttle.passed is 'The latest attempt that was looked at: how an attempt knows whether it was one of them.';
comment on column sign_in_throttle.key is 'SHA-256 of "name:…" or "address:…".';

-- The cookie says whose session it is, so the look-up is by the primary key and stays inside one government.
drop index session_token;
create index session_of_account on session (tenant_id, account_id);
