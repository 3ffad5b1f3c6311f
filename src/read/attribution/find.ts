import type { Annotation, AttributionSpan, Tokens } from '../annotation.js'
import { mentionHeadedBy } from '../mentions/lookup.js'
import { carriedOn, carved, wrapped } from './carve.js'
import { isPassive } from './clause.js'
import { commentFinding, impersonalFinding } from './comment.js'
import type { Finding } from './finding.js'
import { frontFinding, objectFinding } from './front.js'
import { labelFindings } from './labels.js'
import type { CueLexicon } from './lexicon.js'
import { mediumOf } from './medium.js'
import { nested } from './nesting.js'
import { adjectiveFinding, nounFinding, nounForVerb } from './nominal.js'
import { accordingFinding, adverbFinding, viewpointFinding } from './phrasal.js'
import { SPEECH, withQuotations } from './quoting.js'
import { type Scene, sceneOf, sentenceOf } from './scene.js'
import { sourceRange } from './source.js'
import { spansOf } from './spans.js'
import { headOf, isFiniteVerb, phraseBefore, type Range } from './surface.js'
import { isPerformed, quotesSaying, verbalFinding } from './verbal.js'

/**
 * Who said what in a document, in the order of the cues: cue words by their frames over the trees, joined with quotation
 * marks, which are the stronger evidence where the two disagree. Needs tokens, sentences, tags, lemmas and trees.
 * After Pareti (2016), A Large-Scale Corpus of Quotations, and PolNeAR (Newell, Margolin & Ruths 2018).
 */
export function findAttributions(annotation: Annotation, lexicon: CueLexicon): AttributionSpan[] {
  const scene = sceneOf(annotation, lexicon)
  const findings = labelFindings(scene)
  for (let token = 0; token < scene.tokens.count; token++) {
    const finding = findingAt(scene, token)
    if (finding) findings.push(carriedOn(scene, withinQuotation(scene, finding), findings))
  }
  const voiced = withQuotations(scene, carved(scene, findings)).filter(f => f.source < 0 || !isHearer(scene, f.source))
  const found = voiced.map(f => attribution(scene, f)).filter(a => a.content.length > 0)
  return nested(annotation, withoutAsides(annotation, found))
}

/**
 * A word inside somebody's words signals nothing about what stands outside them: content and source stay in its quotation.
 * A mark around a few words is no speech.
 */
function withinQuotation({ quoted, quotations }: Scene, finding: Finding): Finding {
  const { cue, source, content } = finding
  const inside = cue < 0 ? -1 : quoted[cue]
  if (inside < 0 || quotations[inside].words < SPEECH) return finding
  const kept = content.filter(t => quoted[t] === inside)
  return { ...finding, content: kept, source: source >= 0 && quoted[source] !== inside ? -1 : source }
}

/** "You" is whom the text speaks to, and an unresolved "which" nobody: neither says anything in it. */
function isHearer({ tokens }: Scene, source: number): boolean {
  return tokens.upos[source] === 'PRON' && /^(?:you|yourself|which|that|what)$/i.test(tokens.text[source])
}

/** What one word signals. */
function findingAt(scene: Scene, token: number): Finding | null {
  const { tokens, lexicon } = scene
  const lemma = tokens.lemma[token]
  const upos = tokens.upos[token]
  if (token + 1 < tokens.count && lexicon.according.has(`${tokens.text[token]} to`.toLowerCase()))
    return accordingFinding(scene, token)
  if (upos === 'VERB') return verbAt(scene, token)
  if (upos === 'NOUN') {
    const classes = lexicon.nouns.get(lemma)
    return (
      viewpointFinding(tokens, token, lexicon) ??
      nounForVerb(scene, token) ??
      (classes ? nounFinding(tokens, token, classes) : null)
    )
  }
  if (upos === 'ADJ') {
    const classes = lexicon.adjectives.get(lemma)
    return classes ? adjectiveFinding(tokens, token, classes) : null
  }
  return upos === 'ADV' && lexicon.adverbs.has(lemma) ? adverbFinding(tokens, token) : null
}

/**
 * A verb: by its commas and words where it is a comment on what is said, else by the tree, with its words where the tree shows
 * no content, or no subject where one stands. A participle may be a feeling: "worried about".
 */
function verbAt(scene: Scene, verb: number): Finding | null {
  const { tokens, lexicon } = scene
  const classes = lexicon.verbs.get(tokens.lemma[verb])
  if (classes && (quotesSaying(tokens, verb) || isPerformed(tokens, verb))) return null
  const impersonal = classes && impersonalFinding(scene, verb)
  if (impersonal) return { ...impersonal, kind: classes[0].kind }
  const speech = classes?.find(c => c.frames.has('quote') && c.frames.has('clause'))
  const comment = speech && commentFinding(scene, verb, speech.addressee)
  if (speech && comment) return { ...comment, kind: speech.kind }
  const found = classes ? verbalFinding(tokens, verb, classes, lexicon) : null
  if (found?.content.length) return withNearSource(scene, found)
  const front = speech && frontFinding(scene, verb, speech.addressee)
  if (speech && front) return { ...front, kind: speech.kind }
  const taking = classes?.find(c => c.frames.has('object') && !c.ofDocument)
  const object = taking && !found?.content.length ? objectFinding(scene, verb, taking.kind) : null
  if (object) return object
  const participle = lexicon.adjectives.get(tokens.text[verb].toLowerCase())
  return (participle && adjectiveFinding(tokens, verb, participle)) || found
}

/** "said", "has vowed", "will say": a finite verb, or an active one behind its auxiliary. */
function isFinitePredicate(tokens: Tokens, verb: number): boolean {
  if (isFiniteVerb(tokens, verb)) return true
  let at = verb - 1
  while (at > 0 && tokens.upos[at] === 'ADV') at--
  return tokens.upos[at] === 'AUX' && isFiniteVerb(tokens, at) && !isPassive(tokens, verb)
}

/** An active finite verb whose subject is not in the phrase right before it has that phrase as its source. */
function withNearSource(scene: Scene, found: Finding): Finding {
  const { tokens } = scene
  const { cue, source } = found
  if (!isFinitePredicate(tokens, cue) || tokens.deprel[cue] === 'acl:relcl') return found
  const range = phraseBefore(scene, sentenceOf(scene, cue).first, cue)
  if (!range || (source >= range.first && source < range.last)) return found
  const content = found.content.filter(t => t < range.first || t >= range.last)
  return { ...found, source: headOf(tokens, range), range, content }
}

const SPEAKER_OR_HEARER = /^(?:i|we|you|me|us|my|our|your)$/i

/**
 * Inside somebody's words only what third parties are there said to claim or believe counts: not every wish and judgement,
 * and not "I think", whose voice is the speaker's own.
 */
function withoutAsides(annotation: Annotation, found: readonly AttributionSpan[]): AttributionSpan[] {
  return nested(annotation, found).filter(
    a =>
      a.parent < 0 ||
      (a.source !== null &&
        (a.kind === 'assertion' || a.kind === 'belief') &&
        !SPEAKER_OR_HEARER.test(annotation.tokens.text[a.sourceHead])),
  )
}

/** "Prosecutor Ana Vell", where the tree hangs the name elsewhere: a source holds the whole phrase that it is the head of. */
function withMention(annotation: Annotation, source: number, { first, last }: Range, cue: number): Range {
  const mention = annotation.mentions[mentionHeadedBy(annotation, source)]
  if (!mention || mention.last <= last || (last <= cue && cue < mention.last)) return { first, last }
  return { first, last: mention.last }
}

/** A source never begins or ends in the middle of a name, whatever the tree made of it. */
function withNames({ names }: Annotation, { first, last }: Range, cue: number): Range {
  const opens = names[nameAt(names, first)]
  const closes = names[nameAt(names, last - 1)]
  return {
    first: opens && !(opens.first <= cue && cue < first) ? Math.min(first, opens.first) : first,
    last: closes && !(last <= cue && cue < closes.last) ? Math.max(last, closes.last) : last,
  }
}

/** The index of the name that holds a token, by bisection; -1 for none. */
function nameAt(names: Annotation['names'], token: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle].last <= token) low = middle + 1
    else high = middle
  }
  return low < names.length && names[low].first <= token ? low : -1
}

function attribution(scene: Scene, finding: Finding): AttributionSpan {
  const { annotation, tokens, quotations, lexicon } = scene
  const { kind, source, cue } = finding
  const taken = new Set<number>(cue >= 0 ? [cue] : [])
  let sourceSpan = null
  if (source >= 0) {
    const range = withNames(
      annotation,
      withMention(annotation, source, finding.range ?? sourceRange(tokens, source, cue), cue),
      cue,
    )
    for (let i = range.first; i < range.last; i++) taken.add(i)
    sourceSpan = { start: tokens.start[range.first], end: tokens.end[range.last - 1] }
  }
  const content = wrapped(scene, finding.content).filter(token => !taken.has(token))
  return {
    kind,
    source: sourceSpan,
    sourceHead: source,
    cue: cue >= 0 ? { start: tokens.start[cue], end: tokens.end[cue] } : null,
    cueHead: cue,
    content: spansOf(annotation, content, quotations, taken),
    mediumHead: mediumOf(tokens, cue, source, lexicon),
    parent: -1,
  }
}
