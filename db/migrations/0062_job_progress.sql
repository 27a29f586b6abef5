create table job_progress (
  tenant_id text not null references tenant,
  job_id uuid not null,
  kind text not null,
  person_id uuid,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done integer not null default 0 check (done >= 0),
  total integer check (total >= 0),
  note text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, job_id)
);
comment on table job_progress is 'What a screen shows of a job that somebody waits for. The job itself lies in schema jobs.';
comment on column job_progress.person_id is 'Who started it, and alone may look; null for what the machine started.';
comment on column job_progress.note is 'A Chinese sentence: the present step, the result, or why it failed.';
create index job_progress_job on job_progress (job_id);
create index job_progress_age on job_progress (updated_at);
