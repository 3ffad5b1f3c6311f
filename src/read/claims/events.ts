import type { Scheme } from '../../model/scheme.js'
import { withCause } from './cause.js'
import type { Draft } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import { isVerb, lemma } from './grammar/words.js'
import { included } from './inclusions.js'
import { ASKED, askedFor, withInner } from './inner.js'
import { readingsOf, type SenseReading } from './senses/match.js'
import type { SenseIndex } from './senses/sense-index.js'
import { settle } from './settle.js'
import { withAsker } from './taken-up.js'

/** The drafts of all events that a document's words name, in the order of their triggers. */
export function eventDrafts(g: Grammar, index: SenseIndex, scheme: Scheme): Draft[] {
  const readings: SenseReading[] = []
  for (let token = 0; token < g.tokens.count; token++)
    // a noun in a time is no event ("the war years"); "days after they shot him" tells of one
    if (!g.inTime(token) || isVerb(g.tokens, token) || isSpanOf(g, token)) readings.push(...readingsOf(g, index, token))
  const drafts: Draft[] = []
  const asked: Draft[] = []
  for (const reading of withoutParts(g, readings)) {
    const raw = toDraft(reading, scheme)
    if (raw.entry?.frameName === ASKED) asked.push(raw)
    else {
      const draft = settle(g, raw)
      if (draft) drafts.push(draft, ...included(g, draft))
    }
  }
  drafts.push(...askedFor(g, asked, drafts))
  return withInner(
    g,
    withCause(
      g,
      withAsker(
        g,
        drafts.map(draft => withReceiver(g, draft, drafts)),
      ),
    ),
  )
}

/** "three weeks of clashes between …": what fills a span of time happened in it. */
function isSpanOf({ tokens, knowledge }: Grammar, token: number): boolean {
  return tokens.text[token - 1] === 'of' && knowledge.isEventNoun(lemma(tokens, token), FORCE)
}

const FORCE: ReadonlySet<string> = new Set(['assault', 'coerce', 'protest'])

/** "supports the guard by providing rifles": who gets help in the clause above gets what the gerund names. */
function withReceiver(g: Grammar, draft: Draft, all: readonly Draft[]): Draft {
  const { tokens } = g
  const { trigger, type, filling } = draft
  if (type !== 'aid' || filling.recipient?.length || tokens.xpos[trigger] !== 'VBG') return draft
  let at = trigger
  while (tokens.deprel[at] === 'conj') at = tokens.head[at]
  if (!/^(?:advcl|obl|xcomp)/.test(tokens.deprel[at])) return draft
  const above = all.find(
    d =>
      d.trigger === tokens.head[at] &&
      FRIENDLY.has(d.type) &&
      d.filling.recipient?.length &&
      !draft.words.includes(d.trigger),
  )
  if (!above) return draft
  const recipient = above.filling.recipient?.map(f => ({ ...f, path: `advcl<${f.path}`, cost: f.cost + 1 }))
  return { ...draft, filling: { ...filling, recipient } }
}

const FRIENDLY = new Set(['aid', 'support', 'cooperate'])

/** The readings without those whose words a longer pattern has taken: "failed to reach agreement" tells of no agreement. */
function withoutParts(g: Grammar, readings: readonly SenseReading[]): SenseReading[] {
  const used = new Map<number, SenseReading>()
  const bySize = [...readings].sort((a, b) => b.entry.words.length - a.entry.words.length)
  const dropped = new Set<SenseReading>()
  for (const reading of bySize) {
    const longer = [reading.trigger, ...reading.words]
      .map(w => used.get(w))
      .find(r => r && r.trigger !== reading.trigger)
    const alone = longer && reading.entry.words.length === 1 && standsAlone(reading, longer.entry.type)
    if (longer && !alone && !isMeant(g, reading, longer)) dropped.add(reading)
    else for (const w of reading.words) if (!used.has(w)) used.set(w, reading)
  }
  return readings.filter(r => !dropped.has(r))
}

/**
 * "agreed to release him", "called for his release": what is meant to happen counts beside the words; a refusal ends it. A
 * noun counts where it names whom it bears on.
 */
function isMeant({ tokens }: Grammar, { trigger, filling, entry }: SenseReading, longer: SenseReading): boolean {
  if (tokens.upos[trigger] === 'NOUN' && longer.entry.type === 'mobilize')
    return entry.type === 'assault' && (filling.recipient ?? []).some(f => !f.path.includes('<'))
  if (tokens.upos[trigger] === 'NOUN')
    return (
      longer.entry.type === 'request' &&
      entry.type !== 'request' &&
      (entry.type === 'aid' ||
        [...(filling.recipient ?? []), ...(filling.actor ?? [])].some(f => !f.path.includes('<')))
    )
  const bare = tokens.xpos[trigger] === 'VB' || tokens.text[trigger] === tokens.lemma[trigger]
  return tokens.upos[trigger] === 'VERB' && bare && longer.entry.type !== 'reject'
}

/** "joined the guard's fight against the clan": a noun of a pattern that has both parties of its own tells another event. */
function standsAlone(reading: SenseReading, type: string | undefined): boolean {
  const { actor = [], recipient = [] } = reading.filling
  const own = (fillers: readonly Filler[]) => fillers.length > 0 && fillers.every(f => !f.path.includes('<'))
  return reading.entry.type !== type && own(actor) && own(recipient)
}

function toDraft(reading: SenseReading, scheme: Scheme): Draft {
  const { entry } = reading
  const { sense } = entry
  return {
    trigger: reading.trigger,
    type: entry.type,
    mode: sense.mode ?? null,
    symmetric: entry.frame.symmetric ?? scheme.get(entry.type)?.symmetric ?? false,
    filling: reading.filling,
    role: null,
    words: reading.words,
    specificity: reading.score,
    rule: entry.words.join(' '),
    entry,
    margin: reading.margin,
    types: reading.types,
    aim: sense.aim,
    realis: sense.realis as Draft['realis'],
    hedge: sense.hedge as Draft['hedge'],
    polarity: sense.polarity as Draft['polarity'],
  }
}
