/** Participants stand under the position of their claim, as in SQLite: what comes together is kept together. */
export const participants = `
alter table participants rename to participants_before;
create table participants (
  collection text collate "C" not null, position bigint not null, role text collate "C" not null,
  ordinal integer not null, document text collate "C" not null, name text collate "C" not null,
  kind text collate "C" not null, named integer not null
);
insert into participants
  select p.collection, c.position, p.role, p.ordinal, p.document, p.name, p.kind, p.named
  from participants_before p join claims c on c.collection = p.collection and c.id = p.claim;
drop table participants_before;
alter table participants add primary key (collection, position, role, ordinal);
create index participants_by_name on participants (collection, name, position);
create trigger participants_stay before update or delete on participants for each row execute function append_only();
create trigger participants_remain before truncate on participants for each statement execute function append_only();
`
