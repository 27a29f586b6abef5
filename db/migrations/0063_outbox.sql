create table outbox (
  tenant_id text not null references tenant,
  message_id uuid not null,
  template text not null,
  recipient text not null check (length(recipient) between 3 and 254),
  subject text not null check (length(subject) between 1 and 200),
  body text not null,
  about_kind text,
  about_id text,
  state text not null check (state in ('waiting', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, message_id)
);
comment on table outbox is '发件箱: every message is a row, written in the transaction of what it tells about, before it is sent.';
comment on column outbox.state is 'waiting: to be sent; sent: the mail server took it; kept: no mail server is set up; failed: given up after all retries.';
comment on column outbox.about_kind is 'What the message is about (request, account), with about_id; null for none.';
create index outbox_latest on outbox (tenant_id, created_at desc, message_id);
