create table catalogue_column (
  tenant_id text not null references tenant,
  column_id text not null check (column_id ~ '^[a-z0-9-]{1,40}$'),
  parent_id text,
  name text not null check (length(name) between 1 and 40),
  description text not null check (length(description) between 1 and 300),
  keywords text[] not null,
  column_type text not null,
  items text[] not null default '{}',
  update_days integer check (update_days between 1 and 1100),
  update_basis text not null default '' check (length(update_basis) <= 200),
  authority_id uuid,
  position integer not null default 0,
  closed_on date,
  version integer not null default 1,
  primary key (tenant_id, column_id),
  foreign key (tenant_id, parent_id) references catalogue_column,
  foreign key (tenant_id, authority_id) references authority,
  check (parent_id is distinct from column_id)
);
comment on table catalogue_column is '栏目: a column of a government''s site. Its column_id is its public address and never changes.';
comment on column catalogue_column.column_type is 'ColumnType of the page tags (国办发〔2017〕47号); values in catalogue/domain/column-types.ts.';
comment on column catalogue_column.items is 'Items of Articles 20 and 21 that the column carries, as citations: foi-reg-2019/20(1).';
comment on column catalogue_column.update_days is 'Days without a release after which the column is overdue; null: no duty.';
comment on column catalogue_column.authority_id is 'Who keeps the column; null: the government''s disclosure office.';

create view portal_column as
select tenant_id, column_id, parent_id, name, description, keywords, column_type, items, update_days, position
from catalogue_column where closed_on is null;
comment on view portal_column is 'Open columns, for the public.';
