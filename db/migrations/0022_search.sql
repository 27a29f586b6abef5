create table doc_search (
  tenant_id text not null references tenant,
  document_id uuid not null,
  released_on date not null,
  column_id text not null,
  in_force boolean not null default true,
  number_key text,
  index_key text,
  title text not null,
  body text not null,
  title_bigrams tsvector not null,
  bigrams tsvector not null,
  primary key (tenant_id, document_id)
);
comment on table doc_search is 'What is public, to be searched: character bigrams without positions (they find every substring of two characters and more; words alone missed a fifth).';
comment on column doc_search.number_key is '文号 without brackets and spaces; index_key: 索引号 likewise. An exact one is answered first.';
create index doc_search_bigrams on doc_search using gin (bigrams);
create index doc_search_title on doc_search using gin (title_bigrams);
create index doc_search_number on doc_search (tenant_id, number_key) where number_key is not null;
create index doc_search_index on doc_search (tenant_id, index_key) where index_key is not null;

create view portal_search as select * from doc_search;
comment on view portal_search is 'The index of what is public.';
