import type { Tokens } from '../../annotation.js'
import { mentionHeadedBy } from '../../mentions/lookup.js'
import { dependent, dependents, relation } from '../../tree.js'
import type { Gender } from '../agreement.js'
import type { Facts } from '../facts.js'
import { salience, WINDOW } from '../salience.js'
import type { Resolution, Sieve } from '../sieve.js'
import { coordination } from './sets.js'
import { voicesOf } from './speakers.js'

/** How many sentences back an antecedent is looked for. */
const REACH = 3

/** "he", "she", "it", "they", "his", "its", "their" and their other forms. */
export const pronouns: Sieve = {
  name: 'pronouns',
  reason: 'A pronoun stands for the most salient of those that agree with it (Lappin and Leass 1994).',
  example: 'The mayor met the farmers; she promised them that she would repair their road.',
  run(resolution) {
    const { facts, chains } = resolution
    const genders = new Genders(resolution)
    const voices = voicesByToken(resolution)
    facts.forEach((fact, i) => {
      if (fact.pronoun?.person !== 3 || fact.pronoun.relative) return
      const after = subjectAfter(resolution, fact)
      const before = after >= 0 ? after : best(resolution, fact, i, genders, voices)
      const antecedent = before >= 0 ? before : mainSubject(resolution, fact)
      if (antecedent < 0) return
      const several =
        fact.pronoun.number === 'plur' && facts[antecedent].number === 'sing'
          ? coordination(resolution, antecedent)
          : []
      if (several.length) resolution.members.set(i, several)
      else {
        chains.merge(antecedent, i)
        genders.set(i, fact.gender)
      }
    })
  },
}

/** For every token: the mention of who speaks it within a quotation, else -1; and whether it is quoted. */
interface VoicesByToken {
  readonly speakers: Int32Array
  readonly quoted: Uint8Array
}

function voicesByToken(resolution: Resolution): VoicesByToken {
  const { count } = resolution.annotation.tokens
  const speakers = new Int32Array(count).fill(-1)
  const quoted = new Uint8Array(count)
  for (const { quotation, speaker } of voicesOf(resolution)) {
    speakers.fill(speaker, quotation.first, quotation.last)
    quoted.fill(1, quotation.first, quotation.last)
  }
  return { speakers, quoted }
}

/** The antecedent of a pronoun, or -1; whoever speaks it within a quotation says "I" of himself. */
function best(
  resolution: Resolution,
  fact: Facts,
  at: number,
  genders: Genders,
  { speakers, quoted }: VoicesByToken,
): number {
  const { facts, chains } = resolution
  const speaker = speakers[fact.mention.head]
  const inQuotation = quoted[fact.mention.head]
  const saying = isSpeaker(resolution, fact)
  const ofState = belongsToState(resolution, fact)
  const scores = new Map<number, Score>()
  let winner = -1
  let top = 0
  for (let j = at - 1; j >= 0 && at - j <= WINDOW; j--) {
    const other = facts[j]
    const distance = fact.sentence - other.sentence
    if (distance > REACH) break
    if (distance < 0 || blocked(resolution, fact, other)) continue
    const several = fact.pronoun!.number === 'plur' && other.number === 'sing' && coordination(resolution, j).length > 0
    if (!several && !agrees(fact, other)) continue
    if (genders.contradicts(j, fact.gender)) continue
    const chain = chains.of(j)
    if (speaker >= 0 && chain === chains.of(speaker)) continue
    const parallel = distance === 0 || fact.relation === other.relation ? 25 : 0
    const speaks = saying && distance > 0 && isSpeaker(resolution, other) ? 25 : 0
    const main = distance > 0 && isMainSubject(resolution, other) ? MAIN / 2 ** distance : 0
    const near = salience(other, distance) + main + speaks + parallel / 2 ** distance - (at - j) * 0.5
    const score =
      near *
      likeness(fact, other) *
      (saying && other.kind === 'other' && !WRITTEN.test(other.noun) ? MUTE : 1) *
      (genders.confirms(j, fact.gender) ? SHOWN : 1) *
      (ofState && isState(other) ? OF_STATE : 1) *
      (quoted[other.mention.head] && !inQuotation ? QUOTED : 1)
    // Each sentence counts once for a chain, however often it is named there (Lappin and Leass 1994).
    const before = scores.get(chain)
    const here = before?.sentence === other.sentence ? Math.max(before.here, score) : score
    const rest = before ? (before.sentence === other.sentence ? before.rest : before.rest + before.here) : 0
    scores.set(chain, { sentence: other.sentence, here, rest })
    if (rest + here > top) {
      top = rest + here
      winner = j
    }
  }
  return winner
}

/** What speaks for a chain: by the sentence looked at, and by those after it. */
interface Score {
  readonly sentence: number
  readonly here: number
  readonly rest: number
}

/**
 * How likely the antecedent is by what it is, beside agreement: "he" is a person before it is a name of unknown kind, "they"
 * are people, bodies or states before they are things.
 */
function likeness({ gender, number }: Facts, other: Facts): number {
  if (gender === 'm' || gender === 'f') return other.kind === 'person' ? 1 : 0.25
  if (number === 'plur') return other.kind === 'other' ? THINGS : other.number === 'plur' ? 1 : BODIES
  return 1
}
const THINGS = 0.6
/** A body that is one is "they" less often than what is plural. */
const BODIES = 0.7
/** The story goes on with those whom it tells of, rather than with those of whom somebody speaks in it. */
const QUOTED = 0.5
/** A chain that has shown the gender before goes before one of which nothing is known. */
const SHOWN = 1.5

/** Whether it is the subject of the main clause of its sentence, not of one that somebody says. */
function isMainSubject({ annotation }: Resolution, { mention, relation: rel }: Facts): boolean {
  const { deprel, head } = annotation.tokens
  const verb = head[mention.head]
  return rel === 'nsubj' && verb >= 0 && deprel[verb] === 'root'
}

/** "it said": a body or something written says so, hardly ever another thing. */
const WRITTEN =
  /^(?:report|statement|study|paper|letter|document|survey|ruling|indictment|communique|communiqué|article|declaration|resolution|text|verdict|agreement|accord|treaty|law|decree|bulletin|notice|filing|inquiry|investigation|analysis|assessment|review|memo|message)$/
const MUTE = 0.1

/** What a main clause's subject has before one of another clause. */
const MAIN = 20

/** "Its foreign minister": only states have one. */
function belongsToState({ annotation, words }: Resolution, { mention, pronoun }: Facts): boolean {
  const { tokens } = annotation
  const noun = tokens.head[mention.head]
  if (pronoun?.gender !== 'n' || tokens.deprel[mention.head] !== 'nmod:poss' || noun < 0) return false
  return words.ofStates.has(tokens.lemma[noun].toLowerCase())
}

const isState = ({ kind, known }: Facts) => kind === 'state' || known?.sort === 'capital'
/** How much more likely a state is meant by what only states have. */
const OF_STATE = 2.5

/** Whether it is the subject of a verb of saying: who "added" something is who "said" something before. */
function isSpeaker({ annotation, words }: Resolution, { mention, relation: rel }: Facts): boolean {
  const { tokens } = annotation
  const verb = tokens.head[mention.head]
  return rel === 'nsubj' && verb >= 0 && words.speech.has(tokens.lemma[verb])
}

/** Agreement in number, gender and animacy. */
export function agrees(pronoun: Facts, other: Facts): boolean {
  if (other.modifier && !other.name) return false
  if (other.pronoun && (other.pronoun.person !== 3 || other.pronoun.relative)) return false
  const number = pronoun.number === 'any' || other.number === 'any' || pronoun.number === other.number
  if (!number) return false
  if (other.kind === 'other' && !other.name && pronoun.gender !== 'n' && pronoun.gender !== 'any') return false
  const a = pronoun.gender
  const b = other.gender
  const single = a === 'm' || a === 'f'
  if (single && other.kind === 'group' && !other.pronoun) return false
  if (a === 'any' || b === 'any') return !(a === 'm' || a === 'f') || other.number !== 'plur'
  if (a === b) return true
  if (b === 'a') return a === 'm' || a === 'f'
  // A name that nothing is known of may be a person's, even where it was taken for a place.
  return b === 'n' && single && other.name !== null && !other.known && mayBePerson(other)
}

/** "Milan Dorsek was arrested": a name, of two words or more where it was taken for a place, that stands where people do. */
function mayBePerson({ kind, relation, nameText }: Facts): boolean {
  return (kind === 'other' || (kind === 'place' && /\s/.test(nameText))) && /^(?:nsubj|i?obj|appos)$/.test(relation)
}

/** "Founded as an offshoot of the League, it …": who stands in a participle before its subject is another than the subject. */
function isInFront(tokens: Tokens, other: number, verb: number, subject: number): boolean {
  if (other >= subject) return false
  for (let at = other, step = 0; at >= 0 && step < STEPS; at = tokens.head[at], step++) {
    if (tokens.deprel[at] === 'nmod:poss') return false
    if (tokens.head[at] !== verb) continue
    return (
      /^advcl/.test(tokens.deprel[at]) &&
      /^VB[NG]$/.test(tokens.xpos[at]) &&
      !dependents(tokens, at, 'nsubj', 'nsubj:pass', 'mark').length
    )
  }
  return false
}

/** How far below the participle the other may stand. */
const STEPS = 5

/** Whether grammar forbids it: the pronoun inside the other phrase, or both arguments of one verb without a reflexive. */
function blocked({ annotation }: Resolution, pronoun: Facts, other: Facts): boolean {
  const { tokens } = annotation
  const head = pronoun.mention.head
  if (other.mention.first <= head && head < other.mention.last) return true
  const governor = tokens.head[head]
  if (governor < 0 || pronoun.pronoun?.reflexive || tokens.deprel[head].startsWith('nmod')) return false
  if (tokens.head[other.mention.head] === governor) return true
  if (/^nsubj/.test(tokens.deprel[head]) && isInFront(tokens, other.mention.head, governor, head)) return true
  return /^(?:i?obj|obl)/.test(tokens.deprel[head]) && lentSubjects(tokens, governor).includes(other.mention.head)
}

/** The subject that a verb takes over from the verbs it is coordinate with or dependent on: "seized two envoys but freed them". */
function lentSubjects(tokens: Tokens, verb: number): readonly number[] {
  let at = verb
  for (let step = 0; step < 4 && at >= 0; step++) {
    const own = dependents(tokens, at, 'nsubj')
    if (own.length) return at === verb ? [] : own
    const rel = tokens.deprel[at]
    if (rel === 'xcomp' && dependent(tokens, tokens.head[at], 'obj', 'iobj') >= 0) return []
    // "wrote to the judges urging them": who writes urges
    if (rel === 'acl' && tokens.xpos[at] === 'VBG' && tokens.deprel[tokens.head[at]].startsWith('obl')) {
      at = tokens.head[tokens.head[at]]
      continue
    }
    if (rel !== 'conj' && rel !== 'xcomp' && rel !== 'advcl') return []
    at = tokens.head[at]
  }
  return []
}

/** "For her part, the mayor …", "in its report, Oxfam …": in a phrase before the subject the pronoun is the subject. */
function subjectAfter({ annotation, facts }: Resolution, pronoun: Facts): number {
  const { tokens } = annotation
  const { head } = pronoun.mention
  if (tokens.deprel[head] !== 'nmod:poss') return -1
  const phrase = tokens.head[head]
  const verb = tokens.head[phrase]
  if (verb < 0 || !tokens.deprel[phrase].startsWith('obl')) return -1
  const subject = dependent(tokens, verb, 'nsubj')
  if (subject < phrase) return -1
  const mention = mentionHeadedBy(annotation, subject)
  return mention >= 0 && facts[mention].name && agrees(pronoun, facts[mention]) ? mention : -1
}

/** "Before he fled, Tomas Reyl …": the subject of a clause put first is that of the main clause, where nobody came before. */
function mainSubject({ annotation, facts }: Resolution, pronoun: Facts): number {
  const { tokens, sentences } = annotation
  const { head } = pronoun.mention
  const clause = tokens.head[head]
  if (clause < 0 || relation(tokens.deprel[head]) !== 'nsubj' || tokens.deprel[clause] !== 'advcl') return -1
  if (head > sentences[pronoun.sentence].first + 2) return -1
  const subject = dependent(tokens, tokens.head[clause], 'nsubj')
  if (subject < clause) return -1
  const mention = mentionHeadedBy(annotation, subject)
  if (mention < 0) return -1
  const other = facts[mention]
  return (other.name || other.definite) && agrees(pronoun, other) ? mention : -1
}

/** The gender that a chain has shown by a noun, a given name or a pronoun. */
class Genders {
  private readonly known = new Map<number, Gender>()

  constructor(private readonly resolution: Resolution) {}

  set(mention: number, gender: Gender): void {
    if (gender === 'm' || gender === 'f') this.known.set(this.resolution.chains.of(mention), gender)
  }

  /** Whether a man's chain is asked for a woman, or the other way round. */
  contradicts(mention: number, gender: Gender): boolean {
    if (gender !== 'm' && gender !== 'f') return false
    const shown = this.of(mention)
    return shown !== 'any' && shown !== gender
  }

  /** Whether a man's chain is asked for a man, a woman's for a woman. */
  confirms(mention: number, gender: Gender): boolean {
    return (gender === 'm' || gender === 'f') && this.of(mention) === gender
  }

  private of(mention: number): Gender {
    const { chains, facts } = this.resolution
    const chain = chains.of(mention)
    let shown = this.known.get(chain)
    if (shown === undefined) {
      const some = chains.mentionsOf(chain).slice(0, 16)
      shown = some.map(m => facts[m].gender).find(g => g === 'm' || g === 'f') ?? 'any'
      if (shown !== 'any') this.known.set(chain, shown)
    }
    return shown
  }
}
