import type { Support } from '../../analyse/support.js'
import type { Tie } from '../../model/actor.js'
import { HEDGES, POLARITIES, REALIS } from '../../model/claim-terms.js'
import type { LeanClaim, LeanParticipant } from '../../model/lean-claim.js'
import type { EntityKind } from '../../model/mention.js'
import type { RelatedActor, Relations, Weighty } from './relations.js'

/** Relations as columns: whatever many claims have alike stands once, and a claim has its number. JSON. */
export interface Packed {
  readonly actors: readonly (readonly [string, string, EntityKind, 0 | 1, readonly string[]])[]
  readonly ties: readonly Tie[]
  readonly documents: readonly LeanClaim['document'][]
  readonly participants: readonly LeanParticipant[]
  readonly parties: readonly (readonly number[])[]
  readonly speakers: readonly (readonly string[])[]
  readonly words: readonly (string | null)[]
  /** Ids of 32 letters, one behind the other; another id stands in `ids`. */
  readonly hex: string
  readonly ids: readonly (string | 0)[]
  readonly columns: readonly (readonly number[])[]
}

const ID = 32

/** Gives each of equal values the same number. */
class Numbers<T> {
  readonly values: T[] = []
  readonly #known = new Map<string, number>()

  of(value: T, key: string): number {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.values.length)
    return this.values.push(value) - 1
  }
}

/** Packs relations for being kept. */
export function pack({ actors, ties, claims }: Relations): Packed {
  const documents = new Numbers<LeanClaim['document']>()
  const participants = new Numbers<LeanParticipant>()
  const parties = new Numbers<readonly number[]>()
  const speakers = new Numbers<readonly string[]>()
  const words = new Numbers<string | null>()
  const word = (text: string | null) => words.of(text, text === null ? '' : `=${text}`)
  const party = (list: readonly LeanParticipant[]) => {
    const numbers = list.map(p => participants.of(p, JSON.stringify([p.name, p.kind, p.named, p.quantity, p.actor])))
    return parties.of(numbers, numbers.join())
  }
  const columns: number[][] = Array.from({ length: 15 }, () => [])
  let hex = ''
  const ids: (string | 0)[] = []
  for (const { claim, recorded, support } of claims) {
    const plain = claim.id.length === ID
    ids.push(plain ? 0 : claim.id)
    hex += plain ? claim.id : '0'.repeat(ID)
    const names = claim.attribution.map(s => s.name)
    const told =
      POLARITIES.indexOf(claim.polarity) +
      2 * REALIS.indexOf(claim.realis) +
      16 * HEDGES.indexOf(claim.hedge) +
      256 * Number(claim.symmetric)
    const row = [
      ...[
        documents.of(claim.document, claim.document.id),
        word(recorded),
        word(claim.type),
        word(claim.mode),
        word(claim.role),
      ],
      ...[told, party(claim.actor), party(claim.recipient), party(claim.origin)],
      ...[claim.time ? word(claim.time.edtf) : -1, speakers.of(names, JSON.stringify(names))],
      ...[support.proposition, support.origin, support.surely ?? -1, word(support.source)],
    ]
    for (const [i, value] of row.entries()) columns[i].push(value)
  }
  return {
    actors: [...actors.values()].map(({ id, name, kind, named, aliases }) => [id, name, kind, named ? 1 : 0, aliases]),
    ties,
    documents: documents.values,
    participants: participants.values,
    parties: parties.values,
    speakers: speakers.values,
    words: words.values,
    ...{ hex, ids: ids.some(id => id !== 0) ? ids : [], columns },
  }
}

/** The relations that were packed. */
export function unpack(packed: Packed): Relations {
  const { documents, words, columns, hex, ids } = packed
  const lists = packed.parties.map(numbers => numbers.map(n => packed.participants[n]))
  const attributions = packed.speakers.map(names => names.map(name => ({ name })))
  const times = new Map<number, { readonly edtf: string | null }>()
  const [
    document,
    recorded,
    type,
    mode,
    role,
    told,
    actor,
    recipient,
    origin,
    time,
    speaker,
    proposition,
    from,
    surely,
    source,
  ] = columns
  const timeOf = (n: number) => {
    if (n < 0) return null
    const known = times.get(n) ?? { edtf: words[n] }
    times.set(n, known)
    return known
  }
  const claims: Weighty[] = new Array(document.length)
  for (let i = 0; i < claims.length; i++) {
    const support: Support = {
      proposition: proposition[i],
      origin: from[i],
      surely: surely[i] < 0 ? null : surely[i],
      source: words[source[i]]!,
    }
    const claim: LeanClaim = {
      id: ids[i] || hex.slice(i * ID, (i + 1) * ID),
      type: words[type[i]]!,
      mode: words[mode[i]],
      symmetric: told[i] >= 256,
      role: words[role[i]],
      polarity: POLARITIES[told[i] & 1],
      realis: REALIS[(told[i] >> 1) & 7],
      hedge: HEDGES[(told[i] >> 4) & 15],
      document: documents[document[i]],
      actor: lists[actor[i]],
      recipient: lists[recipient[i]],
      origin: lists[origin[i]],
      time: timeOf(time[i]),
      attribution: attributions[speaker[i]],
    }
    claims[i] = { claim, recorded: words[recorded[i]]!, support }
  }
  const actors = packed.actors.map(([id, name, kind, named, aliases]): [string, RelatedActor] => [
    id,
    { id, name, kind, named: named === 1, aliases },
  ])
  return { actors: new Map(actors), ties: packed.ties, claims }
}
