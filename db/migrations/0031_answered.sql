create view portal_answered as
select tenant_id, received_on, decided_on from request
where received_on is not null and decided_on is not null and state in ('replied', 'delivered');
comment on view portal_answered is 'Days of answered requests, nothing else of them: for the public''s figures.';
create index request_answered on request (tenant_id, decided_on) where decided_on is not null;
