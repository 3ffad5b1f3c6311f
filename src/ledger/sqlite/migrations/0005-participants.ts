import { appendOnly } from '../triggers.js'

/**
 * Participants stand under the position of their claim and not under its id, which is a hash: what comes together then stands
 * together, and keeping a document writes a fraction of the pages that it wrote.
 */
export const participants = `
drop trigger participants_stay; drop trigger participants_remain;
alter table participants rename to participants_before;
create table participants (
  collection text not null, position integer not null, role text not null, ordinal integer not null,
  document text not null, name text not null, kind text not null, named integer not null,
  primary key (collection, position, role, ordinal)
) strict, without rowid;
insert into participants
  select p.collection, c.position, p.role, p.ordinal, p.document, p.name, p.kind, p.named
  from participants_before p join claims c on c.collection = p.collection and c.id = p.claim
  order by p.collection, c.position, p.role, p.ordinal;
drop table participants_before;
create index participants_by_name on participants (collection, name, position);
${appendOnly('participants')}
`
