import { mentionHeadedBy } from '../../mentions/lookup.js'
import { dependent } from '../../tree.js'
import { type Quotation, quotationsOf } from '../quotations.js'
import type { Resolution, Sieve } from '../sieve.js'

/** "I" and "my" in a quotation are its speaker; "we" is, where an organisation or a state speaks. */
export const speakers: Sieve = {
  name: 'speakers',
  reason: 'Within a quotation the first person is the subject of the verb of saying beside it.',
  example: '"I saw the boats leave," the fisherman said.',
  run(resolution) {
    const { facts, chains, words } = resolution
    const firstPersons = facts.flatMap((f, i) => (f.pronoun?.person === 1 ? [i] : []))
    if (!firstPersons.length) return
    narrator(resolution)
    let plural = -1
    let next = 0
    for (const { quotation, speaker, goesOn } of voicesOf(resolution)) {
      if (!goesOn) plural = -1
      const head = () => facts[firstPersons[next]].mention.head
      while (next < firstPersons.length && head() < quotation.first) next++
      for (; next < firstPersons.length && head() < quotation.last; next++) {
        const i = firstPersons[next]
        if (facts[i].pronoun!.number === 'sing') {
          if (speaker >= 0 && facts[speaker].kind === 'person') chains.merge(speaker, i)
        } else if (speaker >= 0 && words.speakingTogether.has(facts[speaker].kind)) chains.merge(speaker, i)
        else if (plural >= 0) chains.merge(plural, i)
        else plural = i
      }
    }
  },
}

/** A quotation with the mention of its speaker (-1 for none), and whether it goes on in the voice of the one before. */
interface Voice {
  readonly quotation: Quotation
  readonly speaker: number
  readonly goesOn: boolean
}

const known = new WeakMap<Resolution, readonly Voice[]>()

/** The quotations of a document with their speakers, in order; found once. */
export function voicesOf(resolution: Resolution): readonly Voice[] {
  let voices = known.get(resolution)
  if (!voices) known.set(resolution, (voices = voicesIn(resolution)))
  return voices
}

function voicesIn(resolution: Resolution): Voice[] {
  const { annotation } = resolution
  const quotations = quotationsOf(annotation)
  let speaker = -1
  return quotations.map((quotation, q) => {
    const before = q > 0 ? quotations[q - 1].last : 0
    const after = q + 1 < quotations.length ? quotations[q + 1].first : annotation.tokens.count
    const found = speakerOf(resolution, quotation, before, after)
    // A quotation without a verb of saying goes on in the voice of the one right before it.
    const follows = q > 0 && annotation.tokens.sentence[quotation.first] - annotation.tokens.sentence[before] <= 1
    const goesOn = found < 0 && follows
    if (!goesOn) speaker = found
    return { quotation, speaker, goesOn }
  })
}

/** Outside quotations "I" is the writer throughout, and "we" are those whom the writer speaks for: in a statement its issuer. */
function narrator(resolution: Resolution): void {
  const { annotation, facts, chains, words } = resolution
  const quoted = new Uint8Array(annotation.tokens.count)
  for (const { quotation } of voicesOf(resolution)) quoted.fill(1, quotation.first, quotation.last)
  const before: Partial<Record<string, number>> = {}
  const issuer = issuerOf(resolution)
  if (issuer >= 0) before[words.speakingTogether.has(facts[issuer].kind) ? 'plur' : 'sing'] = issuer
  facts.forEach((fact, i) => {
    if (fact.pronoun?.person !== 1 || quoted[fact.mention.head]) return
    const same = before[fact.pronoun.number]
    if (same !== undefined) chains.merge(same, i)
    before[fact.pronoun.number] = i
  })
}

/** "Statement by the Valley Committee" at the head of a document: the mention of who issues it, or -1. */
function issuerOf({ annotation, facts, words }: Resolution): number {
  const { tokens, sentences } = annotation
  const heading = sentences[0]
  if (!heading) return -1
  for (let t = heading.first; t < heading.last; t++) {
    if (/^VB[DPZ]$|^MD$/.test(tokens.xpos[t])) return -1
    if (!words.statements.has(tokens.text[t].toLowerCase())) continue
    const preposition = tokens.text[t + 1]?.toLowerCase() ?? ''
    if (!words.issuedBy.has(preposition)) continue
    return facts.findIndex(
      f => f.mention.first === t + 2 && f.name !== null && f.kind !== 'place' && f.kind !== 'other',
    )
  }
  return -1
}

/** The subject of a verb of saying in the sentences that a quotation touches, outside it; -1 for none. */
function speakerOf(
  { annotation, facts, words }: Resolution,
  quotation: Quotation,
  before: number,
  after: number,
): number {
  const { tokens, sentences } = annotation
  const opening = sentences[tokens.sentence[quotation.first]]
  const closing = sentences[tokens.sentence[quotation.last - 1]]
  const verbs: number[] = []
  for (let t = quotation.last; t < Math.min(closing.last, after); t++) verbs.push(t)
  for (let t = quotation.first - 1; t >= Math.max(opening.first, before); t--) verbs.push(t)
  // The sentence that begins right after the closing mark: '… ." The driver said so.' is split there by some writers.
  for (const t of verbs) {
    if (tokens.upos[t] !== 'VERB' || !words.speech.has(tokens.lemma[t].toLowerCase())) continue
    const subject = dependent(tokens, t, 'nsubj')
    const mention = mentionHeadedBy(annotation, subject)
    const outside = subject >= 0 && (subject < quotation.first || subject >= quotation.last)
    if (mention >= 0 && outside && facts[mention].pronoun?.person !== 1) return mention
  }
  return -1
}
