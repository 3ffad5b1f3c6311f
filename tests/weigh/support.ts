import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { nameKey } from '../../src/base/name-key.js'
import type { Claim, Speaker } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import type { EntityKind, Participant } from '../../src/model/mention.js'
import type { Voices } from '../../src/weigh/origins/voice.js'
import { type Comparable, comparable, type World } from '../../src/weigh/propositions/comparable.js'
import { vocabulary } from '../../src/weigh/propositions/vocabulary.js'
import { handMade } from '../support/claims.js'

const types = parse(readFileSync(new URL('../../src/weigh/data/types.yaml', import.meta.url), 'utf8'))
export const words = vocabulary(types)

/** Who stands above whom, by key: the commander and the operatives are the Front's. */
const OVER: Record<string, string[]> = {
  'tomas reyk': ['front', '~river brigade'],
  'irena solvak': ['front'],
}

/** What stands above a name: as listed, or the name after "of the". */
function over(actor: string): ReadonlySet<string> {
  const phrase = /\bof the (\w+)$/i.exec(actor)
  return new Set([...(OVER[actor.toLowerCase()] ?? []), ...(phrase ? [nameKey(phrase[1])] : [])])
}

export const world: World & Voices = {
  vocabulary: words,
  anonymousKinds: words.anonymous,
  standing: type => type === 'member' || type === 'leads',
  over,
  overSpeaker: (_, name) => over(name),
  voice: nameKey,
  key: nameKey,
  isOutlet: key => /radio|courier|wire|times|post|observer/.test(key),
}

/** A participant; its actor is the name's key, of a phrase without a name that in its document. */
export function party(name: string, kind: EntityKind = 'organization', count?: number): Participant {
  const named = /^(the )?\p{Lu}/u.test(name) && !/ of the /.test(name)
  const actor = named ? nameKey(name) : name
  const quantity =
    count === undefined ? null : { text: String(count), value: [count, count, count] as [number, number, number] }
  return { name, text: name, start: 0, end: name.length, kind, named, actor, quantity }
}

export const speaker = (name: string, kind: EntityKind = 'person'): Speaker => ({
  name,
  text: name,
  kind,
  start: 0,
  end: name.length,
})

type Fields = Partial<Omit<Claim, 'document' | 'quote'>> & {
  paper?: string
  published?: string | null
  text?: string
  quote?: string
}

/** A claim in a document of its own: by default that Tomas Reyk left the Front for the League. */
export function claim({ paper = 'Harbour Radio', published = '2024-03-04', text, ...fields }: Fields = {}): Claim {
  const doc = document({
    text: text ?? `${paper} ${published} Tomas Reyk defected to the League.`,
    publisher: paper || null,
    published,
  })
  return handMade(doc, {
    type: 'defect',
    actor: [party('Tomas Reyk', 'person')],
    recipient: [party('League')],
    origin: [party('Front')],
    ...fields,
  })
}

export const ready = (claim: Claim): Comparable => comparable(claim, '2024-12-31T00:00:00Z', world)
