create table ledger_month (
  tenant_id text not null,
  authority_id uuid not null,
  measure text not null,
  month date not null check (extract(day from month) = 1),
  basis text not null,
  dimensions jsonb not null,
  quantity bigint not null,
  primary key (tenant_id, authority_id, measure, month, basis, dimensions),
  foreign key (tenant_id, authority_id) references authority
);
comment on table ledger_month is 'Monthly sums of ledger_entry, kept in the transaction of each entry: live figures of whole months read these few rows. A closing, and any other period, reads the entries.';
comment on column ledger_month.month is 'First day of the month.';

insert into ledger_month
select tenant_id, authority_id, measure, date_trunc('month', day)::date, basis, dimensions, sum(quantity)
from ledger_entry group by 1, 2, 3, 4, 5, 6;

-- A day of one authority rarely holds many entries alike: sums by day saved too little.
drop table ledger_day;
