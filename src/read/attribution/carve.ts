import type { Finding } from './finding.js'
import { type Scene, sentenceOf } from './scene.js'
import { isFiniteVerb, phraseBefore } from './surface.js'

/**
 * Takes the words that stand apart ("…, the mayor said", "according to …", "…, adding that …") out of what others say in the
 * same sentence, so that a comment on a clause is not taken for a part of it. O(findings), by sentence.
 */
export function carved({ tokens }: Scene, findings: readonly Finding[]): Finding[] {
  const apart = new Map<number, Finding[]>()
  for (const finding of findings)
    if (finding.apart && finding.cue >= 0) {
      const sentence = tokens.sentence[finding.cue]
      apart.set(sentence, [...(apart.get(sentence) ?? []), finding])
    }
  return findings.map(finding => {
    const others = finding.cue >= 0 ? apart.get(tokens.sentence[finding.cue]) : undefined
    if (!others) return finding
    const out = new Set<number>()
    for (const other of others)
      if (other !== finding && !other.apart?.includes(finding.cue))
        for (const token of other.apart ?? []) out.add(token)
    return out.size ? { ...finding, content: finding.content.filter(t => !out.has(t)) } : finding
  })
}

/**
 * In hard-wrapped text a line break can be taken for the end of a sentence. Content that runs to the end of a sentence without
 * a stop goes on where the next begins in lower case.
 */
export function wrapped({ annotation, tokens }: Scene, content: readonly number[]): readonly number[] {
  const { sentences, document } = annotation
  const inside = new Set(content)
  let result = content
  for (let s = tokens.sentence[content[content.length - 1] ?? 0] ?? 0; s + 1 < sentences.length; s++) {
    const { first, last } = sentences[s]
    const next = sentences[s + 1]
    if (last <= first || !inside.has(last - 1) || /[.?!:;"”'’)]$/.test(tokens.text[last - 1])) break
    if (!/^\p{Ll}/u.test(document.text.slice(next.start, next.start + 2))) break
    const more = Array.from({ length: next.last - next.first }, (_, i) => next.first + i)
    for (const token of more) inside.add(token)
    result = [...result, ...more]
  }
  return result
}

/**
 * A participle of speech after a comma ("he said, adding that …") carries on the voice of the clause before it: its source is
 * that of the last finding before it in the sentence, and its words are no part of what was said there.
 */
export function carriedOn(scene: Scene, finding: Finding, before: readonly Finding[]): Finding {
  const { tokens, lexicon } = scene
  const { cue, kind, content } = finding
  if (isContrasted(scene, finding)) return { ...finding, apart: [cue, ...content] }
  if (cue < 1 || tokens.xpos[cue] !== 'VBG' || kind !== 'assertion' || !content.length) return finding
  let at = cue - 1
  while (at > 0 && (tokens.upos[at] === 'ADV' || CLOSING.test(tokens.text[at]))) at--
  if (tokens.text[at] !== ',' || !lexicon.verbs.get(tokens.lemma[cue])?.some(c => c.frames.has('quote'))) return finding
  const previous = previousVoice(scene, before, cue)
  const apart = [cue, ...content]
  return previous ? { ...finding, source: previous.source, range: previous.range, apart } : { ...finding, apart }
}

const CLOSING = /^(?:["”»]|'')$/

/**
 * The voice of the clause before a token in its sentence and quotation: the last finding with a source, or the one that it
 * stands inside ("he said he doubted it, arguing that …").
 */
function previousVoice({ tokens, quoted }: Scene, before: readonly Finding[], cue: number): Finding | null {
  let voice: Finding | null = null
  for (let i = before.length - 1; i >= 0; i--) {
    const finding = before[i]
    if (finding.cue < 0 || tokens.sentence[finding.cue] !== tokens.sentence[cue]) break
    if (finding.source < 0 || finding.cue > cue || quoted[finding.cue] !== quoted[cue]) continue
    if (!voice || finding.content.includes(voice.cue)) voice = finding
  }
  return voice
}

/** "…, though she noted that …": a clause of speech with its own subject after a comma and a conjunction is a new comment. */
function isContrasted(scene: Scene, { cue, source, kind, content, apart }: Finding): boolean {
  const { tokens } = scene
  if (apart || kind !== 'assertion' || source < 0 || !content.length || !isFiniteVerb(tokens, cue)) return false
  const range = phraseBefore(scene, sentenceOf(scene, cue).first, cue)
  if (!range || range.first < 2 || content[0] < cue) return false
  return CONTRAST.test(tokens.text[range.first - 1]) && tokens.text[range.first - 2] === ','
}
const CONTRAST = /^(?:though|although|while|whereas|but|and|yet)$/i
