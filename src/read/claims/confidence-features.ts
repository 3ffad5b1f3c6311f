import type { Claim } from '../../model/claim.js'
import type { Annotation, Tokens } from '../annotation.js'
import { around } from '../attribution/nesting.js'
import { dependents, relation } from '../tree.js'
import type { ClaimReading } from './claim-reading.js'
import { parties } from './draft.js'
import type { Filler } from './grammar/index.js'
import { isPassive, isVerb, lemma } from './grammar/words.js'
import { rangeOf } from './participant.js'
import { mentionOf, standing } from './party.js'

/** What speaks for and against a reading, by name; absent means 0. Most are 0 or 1, none is far above 3. */
export type Features = ReadonlyMap<string, number>

/** Rules that find ties by the order of words, whatever the tree says (ties/placed.ts and the like). */
const BY_POSITION = new Set(['person of', 'things of', 'placed', 'part of', 'units side by side', 'collective'])

/** The features of a reading; confidence.yaml says what each one means. Needs all layers up to attributions. */
export function featuresOf(annotation: Annotation, reading: ClaimReading): Features {
  const found = new Map<string, number>()
  const add = (name: string, value: number | boolean) => {
    const number = Number(value)
    if (number) found.set(name, Math.round(number * 1000) / 1000)
  }
  ruleFeatures(reading, add)
  triggerFeatures(annotation, reading, add)
  partyFeatures(annotation, reading, add)
  sentenceFeatures(annotation, reading, add)
  return found
}

type Add = (name: string, value: number | boolean) => void

/** Which rule found it, and how much it asks for. */
function ruleFeatures({ draft, found, claim }: ClaimReading, add: Add): void {
  const { entry, margin } = found
  add(`type ${claim.type}`, true)
  // what is known of single words and rules is only learned where they occur often enough
  add(entry ? `word ${entry.words[entry.head]}` : `rule ${found.rule}`, true)
  if (draft.type !== found.type) add('told otherwise', true)
  if (found.rule.startsWith('obligation')) add('obligation', true)
  if (found.standing) {
    add('tie by position', BY_POSITION.has(found.rule))
    add('tie by bare noun', found.filling.actor?.some(f => f.path === 'self') ?? false)
    add('office given', claim.role?.includes(' ') ?? false)
    return
  }
  if (!entry) return
  const { where = {}, with: company = {}, needs = [] } = entry.sense
  add('words of the pattern', Math.min(2, entry.words.length - 1))
  add('constraints', Math.min(2, Object.keys(where).length + Object.keys(company).length + needs.length))
  add('mode', claim.mode !== null)
  if (typeof margin === 'number') add('other type close', Math.max(0, 1 - margin / 8))
  if (entry.words.length === 1 && found.types) add('several types', Math.log2(found.types))
  add('noun trigger', entry.kind === 'noun')
  add('adjective trigger', entry.kind === 'adjective' || entry.kind === 'copular')
}

/** How the trigger stands in its sentence. */
function triggerFeatures({ tokens, blocks }: Annotation, { draft }: ClaimReading, add: Add): void {
  const { trigger } = draft
  const rel = relation(tokens.deprel[trigger])
  if (isVerb(tokens, trigger)) {
    add('participle', /^VB[GN]$/.test(tokens.xpos[trigger]) && !dependents(tokens, trigger, 'aux').length)
    add('passive', isPassive(tokens, trigger))
  }
  add('short word', lemma(tokens, trigger).length <= 4)
  add('main clause', rel === 'root')
  add('relative clause', tokens.deprel[trigger] === 'acl:relcl')
  add('inside a noun phrase', rel === 'nmod' || rel === 'compound' || rel === 'amod')
  add('written as a name', tokens.upos[trigger] === 'PROPN')
  add('unsure of the trigger', unsure(tokens, [trigger]))
  let depth = 0
  for (let t = tokens.head[trigger]; t >= 0 && depth < 12; t = tokens.head[t]) depth++
  add('depth', Math.min(6, depth) / 3)
  const at = tokens.start[trigger]
  add(
    'headline',
    blocks.some(b => (b.kind === 'title' || b.kind === 'heading') && b.start <= at && at < b.end),
  )
}

/** Types that bear on ground as well as on parties. */
const GROUND = new Set(['coerce', 'assault', 'control', 'mobilize', 'move', 'retreat', 'protest'])
/** Types that are most often told of one party alone. */
const ONE_SIDED = new Set(['mobilize', 'move', 'goal', 'retreat', 'protest'])

/** Who fills the roles, and how far they were looked for. */
function partyFeatures(annotation: Annotation, { draft, claim }: ClaimReading, add: Add): void {
  const { tokens } = annotation
  const involved = parties(draft)
  const { actor = [], recipient = [], origin = [] } = draft.filling
  const other = recipient.length + origin.length > 0
  if (ONE_SIDED.has(claim.type)) add('other side of a one-sided type', other)
  else {
    add('both sides', actor.length > 0 && other)
    add('nobody acts', !actor.length)
  }
  add('names on both sides', claim.actor.some(p => p.named) && [...claim.recipient, ...claim.origin].some(p => p.named))
  const cost = (fillers: readonly Filler[]) => Math.min(3, Math.max(0, ...fillers.map(f => f.cost)))
  add('steps to the actor', cost(actor))
  add('steps to the other', cost([...recipient, ...origin]))
  const share = (test: (f: Filler) => boolean) => involved.filter(test).length / Math.max(1, involved.length)
  const kind = (f: Filler) => standing(annotation, f.token).kind
  add(
    'named',
    share(f => standing(annotation, f.token).named),
  )
  const thing = (fillers: readonly Filler[]) => fillers.some(f => kind(f) === 'other')
  add('a thing acts', thing(actor))
  add(GROUND.has(claim.type) ? 'a thing is hit' : 'a thing as the other side', thing([...recipient, ...origin]))
  add(
    'verb inside a party',
    involved.some(f => holdsVerb(annotation, f.token)),
  )
  add(
    GROUND.has(claim.type) ? 'ground as a party' : 'places as parties',
    share(f => kind(f) === 'place'),
  )
  const names = (list: Claim['actor']) => list.map(p => p.name.toLowerCase())
  const acting = new Set(names(claim.actor))
  add(
    'same party on both sides',
    names([...claim.recipient, ...claim.origin]).some(name => acting.has(name)),
  )
  add(
    'by preposition',
    share(f => !/nsubj|obj|acl|self|appos|poss|compound/.test(f.path)),
  )
  add(
    'outside the clause',
    share(f => f.path.includes('<')),
  )
  add(
    'pronouns',
    share(f => tokens.upos[f.token] === 'PRON'),
  )
  add('far antecedent', Math.max(0, ...involved.map(f => distance(annotation, f.token))))
  add(
    'unsure of the way',
    Math.max(0, ...involved.map(f => unsure(tokens, wayBetween(tokens, draft.trigger, f.token)))),
  )
  add('many parties', Math.min(3, Math.max(0, involved.length - 2)))
  const far = Math.max(0, ...involved.map(f => Math.abs(f.token - draft.trigger)))
  add('words between', Math.log2(1 + far) / 3)
  add(
    'long party',
    [...claim.actor, ...claim.recipient, ...claim.origin].some(p => p.text.length > 45),
  )
}

/** How much the parser doubts the arcs above these words: the sum of what it gives to other heads, at most 1.5. */
function unsure({ sure }: Tokens, words: readonly number[]): number {
  return sure
    ? Math.min(
        1.5,
        words.reduce((sum, t) => sum + 1 - sure[t], 0),
      )
    : 0
}

/** The words whose arcs lead from one token to another. */
function wayBetween({ head }: Tokens, from: number, to: number): readonly number[] {
  const above = (token: number) => {
    const line: number[] = []
    for (let t = token; t >= 0 && line.length < 40; t = head[t]) line.push(t)
    return line
  }
  const [up, down] = [above(from), above(to)]
  const meet = up.find(t => down.includes(t))
  return meet === undefined ? [] : [...up.slice(0, up.indexOf(meet)), ...down.slice(0, down.indexOf(meet))]
}

/** Whether the words of a party hold a verb: most often the parser lost the end of the phrase. */
function holdsVerb(annotation: Annotation, token: number): boolean {
  const { tokens } = annotation
  const { first, last } = rangeOf(annotation, token)
  for (let t = first; t < last; t++) if (tokens.upos[t] === 'VERB' && t !== token) return true
  return false
}

/** How many sentences back a party that is only described or a pronoun was named last; 0 for one named here, at most 2. */
function distance(annotation: Annotation, token: number): number {
  const { tokens, mentions, entities } = annotation
  const index = mentionOf(annotation, token)
  const mention = mentions[index]
  const entity = mention && entities[mention.entity]
  if (!mention || mention.named || !entity?.named) return 0
  const here = tokens.sentence[mention.head]
  let nearest = 8
  for (const other of entity.mentions)
    if (mentions[other].named) nearest = Math.min(nearest, Math.abs(here - tokens.sentence[mentions[other].head]))
  return Math.log2(1 + nearest) / 1.5
}

/** How hard the sentence is, and how the event is told in it. */
function sentenceFeatures(annotation: Annotation, { draft, claim, circumstances }: ClaimReading, add: Add): void {
  const { tokens, sentences } = annotation
  const sentence = sentences[tokens.sentence[draft.trigger]]
  const length = sentence.last - sentence.first
  let commas = 0
  let verbs = 0
  for (let t = sentence.first; t < sentence.last; t++) {
    if (/^[,;:–—]$/.test(tokens.text[t])) commas++
    if (tokens.upos[t] === 'VERB') verbs++
  }
  add('long sentence', Math.max(0, Math.log2(length / 12)))
  add('short sentence', length < 12)
  add('commas', Math.min(6, commas) / 3)
  add('verbs', Math.min(6, verbs) / 3)
  const { attribution } = claim
  const nearest = around(annotation, draft.trigger).find(a => a.cueHead >= 0 && a.sourceHead >= 0)
  add('attributed', attribution.length > 0)
  add(
    'attributed from afar',
    !!nearest && attribution.length > 0 && tokens.sentence[nearest.cueHead] !== tokens.sentence[draft.trigger],
  )
  add('hedged', claim.hedge !== 'none')
  add('not actual', claim.realis !== 'actual')
  add('denied', claim.polarity === 'denied')
  add('dated', circumstances.time?.edtf != null)
  add('placed', claim.place.length > 0)
}
