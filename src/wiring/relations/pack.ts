import type { Actor, Alias, Tie } from '../../model/actor.js'
import type { LeanClaim, LeanParticipant } from '../../model/lean-claim.js'
import type { EntityKind } from '../../model/mention.js'
import type { DrawnActors } from '../../resolve/actors-by-key.js'
import type { RelatedActor, Relations } from './relations.js'
import { COLUMNS, type Column, ID, Row, type Table, toldNumber } from './rows.js'
import type { Sections } from './sections.js'

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

/** What a thing gives, which is worked out once for the same thing. */
function once<T extends object>(work: (thing: T) => number): (thing: T) => number {
  const known = new Map<T, number>()
  return thing => {
    let number = known.get(thing)
    if (number === undefined) known.set(thing, (number = work(thing)))
    return number
  }
}

type Parts = Record<string, Buffer | Int32Array | string>
type AliasRow = readonly [name: string, basis: Alias['basis'], uses: number]
type ActorRow = readonly [string, string, string, EntityKind, 0 | 1, number, number, ...AliasRow[]]

/** Who is who, for being kept. */
export function packWho({ list, joined, named }: DrawnActors, ties: readonly Tie[]): Parts {
  const rows = list.map(([key, { id, name, kind, named, uses, documents, aliases }]): ActorRow => {
    return [
      key,
      id,
      name,
      kind,
      named ? 1 : 0,
      uses,
      documents,
      ...aliases.map((a): AliasRow => [a.name, a.basis, a.uses]),
    ]
  })
  return {
    actors: JSON.stringify(rows),
    naming: JSON.stringify([[...joined], [...named]]),
    ties: JSON.stringify(ties),
  }
}

/** Who was who. */
export function unpackWho(sections: Sections): { readonly drawn: DrawnActors; readonly ties: readonly Tie[] } {
  const rows = JSON.parse(sections.text('actors')) as ActorRow[]
  const [joined, named] = JSON.parse(sections.text('naming')) as [[string, string][], string[]]
  const list = rows.map(([key, id, name, kind, isNamed, uses, documents, ...aliases]): [string, Actor] => [
    key,
    {
      ...{ id, name, kind, named: isNamed === 1 },
      aliases: aliases.map(([name, basis, uses]) => ({ name, basis, uses })),
      ...{ uses, documents },
    },
  ])
  return {
    drawn: { list, joined: new Map(joined), named: new Set(named) },
    ties: JSON.parse(sections.text('ties')) as Tie[],
  }
}

/** The claims of relations, for being kept. */
export function packClaims({ claims }: Pick<Relations, 'claims'>): Parts {
  const documents = new Numbers<LeanClaim['document']>()
  const participants = new Numbers<LeanParticipant>()
  const parties = new Numbers<readonly number[]>()
  const speakers = new Numbers<readonly string[]>()
  const words = new Numbers<string | null>()
  const times = new Numbers<string | null>()
  const word = (text: string | null) => words.of(text, text === null ? '' : `=${text}`)
  const participant = once((p: LeanParticipant) =>
    participants.of(p, JSON.stringify([p.name, p.kind, p.named, p.quantity, p.actor])),
  )
  const party = once((list: readonly LeanParticipant[]) => {
    const numbers = list.map(participant)
    return parties.of(numbers, numbers.join())
  })
  const columns = Object.fromEntries(COLUMNS.map(c => [c, new Int32Array(claims.length)])) as Record<Column, Int32Array>
  const hex = Buffer.alloc(ID * claims.length, '0', 'latin1')
  const ids: (string | 0)[] = []
  for (const [i, { claim, recorded, support }] of claims.entries()) {
    const plain = claim.id.length === ID
    ids.push(plain ? 0 : claim.id)
    if (plain) hex.write(claim.id, i * ID, 'latin1')
    const names = claim.attribution.map(s => s.name)
    const row: Record<Column, number> = {
      document: documents.of(claim.document, claim.document.id),
      recorded: word(recorded),
      type: word(claim.type),
      mode: word(claim.mode),
      role: word(claim.role),
      told: toldNumber(claim),
      actor: party(claim.actor),
      recipient: party(claim.recipient),
      origin: party(claim.origin),
      place: party(claim.place ?? []),
      time: claim.time ? times.of(claim.time.edtf, claim.time.edtf === null ? '' : `=${claim.time.edtf}`) : -1,
      speaker: speakers.of(names, JSON.stringify(names)),
      proposition: support.proposition,
      from: support.origin,
      surely: support.surely ?? -1,
      source: word(support.source),
    }
    for (const column of COLUMNS) columns[column][i] = row[column]
  }
  const lists = [documents.values, participants.values, parties.values, speakers.values, words.values, times.values]
  return { lists: JSON.stringify([...lists, ids.some(id => id !== 0) ? ids : []]), hex, ...columns }
}

/** The claims that were packed; each is looked up when it is asked for. */
export function unpackClaims(sections: Sections): Row[] {
  const [documents, participants, parties, speakers, words, times, ids] = JSON.parse(sections.text('lists')) as [
    LeanClaim['document'][],
    LeanParticipant[],
    number[][],
    string[][],
    (string | null)[],
    (string | null)[],
    (string | 0)[],
  ]
  const table: Table = {
    columns: Object.fromEntries(COLUMNS.map(c => [c, sections.numbers(c)])) as Record<Column, Int32Array>,
    ...{ documents, words, ids },
    parties: parties.map(numbers => numbers.map(n => participants[n])),
    speakers: speakers.map(names => names.map(name => ({ name }))),
    times: times.map(edtf => ({ edtf })),
    hex: sections.bytes('hex').toString('latin1'),
  }
  return Array.from({ length: table.columns.type.length }, (_, i) => new Row(table, i))
}

/** Actors as analyses name them. */
export function relatedActors(list: DrawnActors['list']): Map<string, RelatedActor> {
  return new Map(
    list.map(([, { id, name, kind, named, aliases }]): [string, RelatedActor] => [
      id,
      { id, name, kind, named, aliases: aliases.map(alias => alias.name) },
    ]),
  )
}
