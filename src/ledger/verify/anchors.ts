import type { Anchor } from '../../model/verification.js'
import type { Backend } from '../backend.js'

/** The anchors whose entry is not there, or has another hash. */
export async function lostAnchors({ db }: Backend, anchors: readonly Anchor[]): Promise<Anchor[]> {
  const lost: Anchor[] = []
  for (const anchor of anchors) {
    const row = await db
      .selectFrom('entries')
      .select('hash')
      .where('collection', '=', anchor.collection)
      .where('sequence', '=', anchor.entry)
      .executeTakeFirst()
    if (row?.hash !== anchor.hash) lost.push(anchor)
  }
  return lost
}
