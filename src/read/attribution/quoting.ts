import type { Tokens } from '../annotation.js'
import type { Finding } from './finding.js'
import type { Quotation } from './quotes.js'
import type { Scene } from './scene.js'

/** Shorter quotations without a cue of their own are words mentioned or doubted, not somebody's speech. */
export const SPEECH = 4

/**
 * Joins findings and quotations: a speech cue takes the quotations that its content touches, or that stand in its sentence
 * where it has none; quotations left over go to the voice that speaks there (the cue before in the paragraph, the cue that
 * follows, or the speaker of the paragraph before whose quotation was left open). Cues without content fall away.
 */
export function withQuotations(scene: Scene, findings: readonly Finding[]): Finding[] {
  const { tokens, quotations, paragraph, quoted: inside } = scene
  const result = findings.map(f => ({ ...f, content: [...f.content] }))
  const owner = new Int32Array(quotations.length).fill(-1)
  const take = (index: number, quotation: number) => {
    const { first, last } = quotations[quotation]
    const finding = result[index]
    for (let i = first; i < last; i++) if (i !== finding.cue && i !== finding.source) finding.content.push(i)
    owner[quotation] = index
  }

  // 0. Quotations inside a labelled turn or before a signature are that speaker's.
  result.forEach((finding, index) => {
    if (finding.cue < 0 || !/^[:―—–-]/.test(tokens.text[finding.cue])) return
    for (const q of new Set(finding.content.map(t => inside[t]))) if (q >= 0) owner[q] = index
  })
  // 1. Quotations that a cue's content touches, the cue standing outside them.
  result.forEach((finding, index) => {
    if (!finding.quotes || (finding.cue >= 0 && inside[finding.cue] >= 0)) return
    for (const q of new Set(finding.content.map(t => inside[t]))) if (q >= 0 && owner[q] < 0) take(index, q)
  })
  const cues = group(result, f => (f.quotes && f.cue >= 0 && inside[f.cue] < 0 ? paragraph[f.cue] : -1))
  // 2. Quotations in the sentence of a speech cue that has no content yet.
  quotations.forEach((q, at) => {
    if (owner[at] >= 0) return
    const [from, to] = [tokens.sentence[q.first], tokens.sentence[q.last - 1]]
    const empty = (cues.get(paragraph[q.first]) ?? []).find(index => {
      const { cue, content } = result[index]
      // A noun ("her interview", "his message") introduces speech, not the title or word that stands in marks beside it.
      if (tokens.upos[cue] === 'NOUN' && q.words < SPEECH) return false
      return !content.length && (tokens.sentence[cue] === from || tokens.sentence[cue] === to)
    })
    if (empty !== undefined) take(empty, at)
  })
  // 3. Quotations without a cue: the voice that speaks there.
  const voices = { findings: result, cues, paragraph, owner, quotations }
  quotations.forEach((q, at) => {
    if (owner[at] >= 0 || q.words < SPEECH) return
    const voice = voiceAt(tokens, voices, at)
    if (voice >= 0) take(voice, at)
  })
  // 4. A quotation left open belongs to the speaker of the paragraph that goes on with it.
  for (let at = quotations.length - 2; at >= 0; at--) {
    const next = quotations[at + 1]
    if (owner[at] < 0 && !quotations[at].closed && next.continues && owner[at + 1] >= 0) take(owner[at + 1], at)
  }
  return result.filter(f => f.content.length > 0)
}

/** The indices of a list by a key; those with key -1 are left out. */
function group<T>(list: readonly T[], key: (item: T) => number): Map<number, number[]> {
  const map = new Map<number, number[]>()
  list.forEach((item, index) => {
    const at = key(item)
    if (at < 0) return
    const known = map.get(at)
    if (known) known.push(index)
    else map.set(at, [index])
  })
  return map
}

interface Voices {
  readonly findings: readonly Finding[]
  /** Speech cues outside quotations, by paragraph. */
  readonly cues: ReadonlyMap<number, readonly number[]>
  readonly paragraph: Int32Array
  readonly owner: Int32Array
  readonly quotations: readonly Quotation[]
}

function voiceAt(tokens: Tokens, voices: Voices, at: number): number {
  const { findings, cues, paragraph, owner, quotations } = voices
  const q = quotations[at]
  const here = paragraph[q.first]
  if (q.continues && at > 0 && owner[at - 1] >= 0) return owner[at - 1]
  const named = (index: number) => findings[index].source >= 0
  const own = (cues.get(here) ?? []).filter(named)
  const before = own.findLast(index => findings[index].cue < q.first)
  if (before !== undefined) return before
  if (own.length) return own[0]
  // "X said:" at the end of the paragraph before, then the quotation; or the last voice there, where a quotation is all.
  const above = (cues.get(here - 1) ?? []).filter(named)
  const introduced = above.at(-1)
  if (introduced !== undefined && colonEnds(tokens.text, paragraph, findings[introduced].cue)) return introduced
  const opens = q.first === 0 || paragraph[q.first - 1] !== here
  return opens ? (above.findLast(index => findings[index].content.length > 0) ?? -1) : -1
}

/** Whether the paragraph of a token ends with a colon. */
function colonEnds(text: readonly string[], paragraph: Int32Array, token: number): boolean {
  let last = token
  while (last + 1 < paragraph.length && paragraph[last + 1] === paragraph[token]) last++
  return text[last].startsWith(':') || (last > token && text[last - 1].startsWith(':'))
}
