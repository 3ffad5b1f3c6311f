import type { Speaker } from '../../model/claim.js'
import type { EntityKind } from '../../model/mention.js'
import type { Annotation, AttributionSpan, Mention } from '../annotation.js'
import { dependents } from '../tree.js'
import { around } from './nesting.js'
import { sourceRange } from './source.js'

/**
 * By whose word the event at a trigger token is told: the chain of speakers, nearest first, with the medium after the
 * source that spoke to it; [] where the document's author says it (rules 3 and 4 of the coding scheme). Only what a source
 * vouches for counts: what somebody asks, wants or praises is not attributed to them. Names are the fullest that the
 * entities know. Needs the attributions; without mentions and entities the words of the text stand for the name.
 */
export function speakersOf(annotation: Annotation, trigger: number): Speaker[] {
  if (trigger < 0 || trigger >= annotation.tokens.count) return []
  const voices = around(annotation, trigger).filter(
    a => (a.kind === 'assertion' || a.kind === 'belief') && a.sourceHead >= 0,
  )
  const chain: Speaker[] = []
  const add = (speaker: Speaker | null) => {
    if (speaker && !chain.some(s => s.name === speaker.name)) chain.push(speaker)
  }
  for (const voice of voices) {
    // "I think", inside somebody's speech, is that speaker.
    if (firstPerson(annotation, voice) && voices.length > 1 && voice !== voices[voices.length - 1]) continue
    // "denied the rebels' claim that …": who denies another's word is no source of it
    if (chain.length && DENIALS.has(annotation.tokens.lemma[voice.cueHead])) continue
    add(speakerAt(annotation, voice.sourceHead, voice.cueHead))
    if (voice.mediumHead >= 0) add(speakerAt(annotation, voice.mediumHead, voice.cueHead))
  }
  return chain
}

const DENIALS = new Set(
  'deny reject dismiss dispute refute rebut repudiate disavow contest contradict question ignore'.split(' '),
)

function firstPerson({ tokens }: Annotation, { sourceHead }: AttributionSpan): boolean {
  return /^(?:i|we|me|us|my|our)$/i.test(tokens.text[sourceHead])
}

/** The speaker whose phrase has this head: name and kind from its entity, text and span from the words at hand. */
export function speakerAt(annotation: Annotation, head: number, cue: number): Speaker | null {
  const { tokens, mentions, entities, document } = annotation
  const { first, last } = sourceRange(tokens, head, cue)
  const mention = mentionAt(mentions, head)
  const start = mention?.start ?? tokens.start[first]
  const end = mention?.end ?? tokens.end[last - 1]
  const text = document.text.slice(start, end)
  const entity = mention && mention.entity >= 0 ? entities[mention.entity] : undefined
  const nameOf = (m: Mention) => entities[m.entity]?.name ?? document.text.slice(m.start, m.end)
  const others = dependents(tokens, head, 'conj').flatMap(c => {
    const other = c < last ? mentionAt(mentions, c) : undefined
    return other ? [nameOf(other)] : []
  })
  const kind: EntityKind = entity?.kind ?? mention?.kind ?? 'other'
  const name = [entity?.name ?? text, ...others].join(' and ')
  return name.trim() ? { name, text, kind, start, end } : null
}

const heads = new WeakMap<readonly Mention[], ReadonlyMap<number, Mention>>()

/** The mention with this head, else the one whose noun it is, else one that holds it. */
function mentionAt(mentions: readonly Mention[], token: number): Mention | undefined {
  let byHead = heads.get(mentions)
  if (!byHead) {
    const map = new Map<number, Mention>()
    for (const mention of mentions)
      for (let i = mention.first; i < mention.last; i++) if (!map.has(i)) map.set(i, mention)
    for (const mention of mentions) map.set(mention.core, mention)
    for (const mention of mentions) map.set(mention.head, mention)
    byHead = map
    heads.set(mentions, map)
  }
  return byHead.get(token)
}
