import type { Judgement } from '../../model/judgement.js'
import type { ScrubRecord } from '../../model/scrub.js'
import type { Backend } from '../backend.js'

/** What the scrubs of a collection say: of each scrubbed entry the newest digest and checks, and all originals that are gone. */
export interface Scrubs {
  readonly entries: ReadonlyMap<number, { readonly digest: string; readonly checks: string }>
  readonly originals: ReadonlySet<string>
}

/** Reads them in their order. The rows that say so are rows of the chain, and verified as such. */
export async function scrubsOf({ db }: Pick<Backend, 'db'>, collection: string): Promise<Scrubs> {
  const judgements = db.selectFrom('judgements').select('record').where('collection', '=', collection)
  const entries = new Map<number, { digest: string; checks: string }>()
  const originals = new Set<string>()
  for (const { record } of await judgements.where('kind', '=', 'scrub').orderBy('sequence').execute()) {
    const said = parsed(record)
    for (const [entry, [digest, checks]] of Object.entries(said.entries)) entries.set(Number(entry), { digest, checks })
    for (const hash of said.originals) originals.add(hash)
  }
  return { entries, originals }
}

/** What one scrub says; nothing where its row is not what it was, which its own entry's digest tells. */
function parsed(record: string): ScrubRecord {
  try {
    const said = JSON.parse((JSON.parse(record) as Judgement).object ?? '{}') as Partial<ScrubRecord>
    return { entries: said.entries ?? {}, originals: said.originals ?? [] }
  } catch {
    return { entries: {}, originals: [] }
  }
}
