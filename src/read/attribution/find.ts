import type { Annotation, AttributionSpan, Sentence, Tokens } from '../annotation.js'
import { carriedOn, carved } from './carve.js'
import { commentFinding } from './comment.js'
import type { Finding } from './finding.js'
import { frontFinding } from './front.js'
import { labelFindings } from './labels.js'
import type { CueLexicon } from './lexicon.js'
import { mediumOf } from './medium.js'
import { nested } from './nesting.js'
import { adjectiveFinding, nounFinding } from './nominal.js'
import { paragraphsOf } from './paragraphs.js'
import { accordingFinding, adverbFinding, viewpointFinding } from './phrasal.js'
import { type Quotation, quotationsOf, quotedTokens } from './quotes.js'
import { withQuotations } from './quoting.js'
import { sourceRange } from './source.js'
import { spansOf } from './spans.js'
import { headOf, isFiniteVerb, phraseBefore } from './surface.js'
import { verbalFinding } from './verbal.js'

/**
 * Who said what in a document, in the order of the cues: cue words by their frames over the trees, joined with quotation
 * marks, which are the stronger evidence where the two disagree. Needs tokens, sentences, tags, lemmas and trees.
 * After Pareti (2016), A Large-Scale Corpus of Quotations, and PolNeAR (Newell, Margolin & Ruths 2018).
 */
export function findAttributions(annotation: Annotation, lexicon: CueLexicon): AttributionSpan[] {
  const { tokens } = annotation
  const paragraph = paragraphsOf(annotation)
  const quotations = quotationsOf(annotation, paragraph)
  const quoted = quotedTokens(tokens.count, quotations)
  const findings = labelFindings(annotation, paragraph, quotations, lexicon)
  for (let token = 0; token < tokens.count; token++) {
    const finding = spokenAt(annotation, token, lexicon, quoted) ?? findingAt(tokens, token, lexicon)
    if (finding) findings.push(carriedOn(annotation, finding, findings, quoted, lexicon))
  }
  const voiced = withQuotations(annotation, carved(annotation, findings), quotations, paragraph)
  const found = voiced.map(f => attribution(annotation, f, quotations, lexicon)).filter(a => a.content.length > 0)
  return nested(annotation, withoutAsides(annotation, found))
}

/** "According to", by its words, and verbs of speech. */
function spokenAt(annotation: Annotation, token: number, lexicon: CueLexicon, quoted: Int32Array): Finding | null {
  const { tokens, sentences } = annotation
  if (token + 1 < tokens.count && lexicon.according.has(`${tokens.text[token]} to`.toLowerCase()))
    return accordingFinding(tokens, sentences[tokens.sentence[token]], token, quoted)
  return tokens.upos[token] === 'VERB' ? speechAt(annotation, token, lexicon, quoted) : null
}

/**
 * A verb of speech: by its commas and words where it follows or interrupts what is said, else by the tree, with its words
 * where the tree shows no content, or no subject right where one stands.
 */
function speechAt(annotation: Annotation, verb: number, lexicon: CueLexicon, quoted: Int32Array): Finding | null {
  const { tokens, sentences } = annotation
  const speech = lexicon.verbs.get(tokens.lemma[verb])?.find(c => c.frames.has('quote') && c.frames.has('clause'))
  if (!speech) return null
  const sentence = sentences[tokens.sentence[verb]]
  const { kind, addressee } = speech
  const comment = commentFinding(tokens, sentence, verb, quoted)
  if (comment) return { ...comment, kind }
  const found = findingAt(tokens, verb, lexicon)
  if (!found?.content.length) {
    const front = frontFinding(tokens, sentence, verb, quoted, addressee)
    return front ? { ...front, kind } : found
  }
  return withNearSource(tokens, sentence, found, quoted)
}

/** An active finite verb of speech whose subject is not in the phrase right before it has that phrase as its source. */
function withNearSource(tokens: Tokens, { first }: Sentence, found: Finding, quoted: Int32Array): Finding {
  const { cue, source } = found
  if (!isFiniteVerb(tokens, cue) || tokens.deprel[cue] === 'acl:relcl') return found
  const range = phraseBefore(tokens, first, cue, quoted)
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

function findingAt(tokens: Tokens, token: number, lexicon: CueLexicon): Finding | null {
  const lemma = tokens.lemma[token]
  switch (tokens.upos[token]) {
    case 'VERB': {
      const classes = lexicon.verbs.get(lemma)
      const found = classes ? verbalFinding(tokens, token, classes, lexicon) : null
      if (found?.content.length) return found
      const participle = lexicon.adjectives.get(tokens.text[token].toLowerCase())
      return (participle && adjectiveFinding(tokens, token, participle)) || found
    }
    case 'ADJ': {
      const classes = lexicon.adjectives.get(lemma)
      return classes ? adjectiveFinding(tokens, token, classes) : null
    }
    case 'NOUN': {
      const viewpoint = viewpointFinding(tokens, token, lexicon)
      if (viewpoint) return viewpoint
      const classes = lexicon.nouns.get(lemma)
      return classes ? nounFinding(tokens, token, classes) : null
    }
    case 'ADV':
      return lexicon.adverbs.has(lemma) ? adverbFinding(tokens, token) : null
    default:
      return null
  }
}

function attribution(
  annotation: Annotation,
  finding: Finding,
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): AttributionSpan {
  const { tokens } = annotation
  const { kind, source, cue } = finding
  const taken = new Set<number>(cue >= 0 ? [cue] : [])
  let sourceSpan = null
  if (source >= 0) {
    const range = finding.range ?? sourceRange(tokens, source, cue)
    for (let i = range.first; i < range.last; i++) taken.add(i)
    sourceSpan = { start: tokens.start[range.first], end: tokens.end[range.last - 1] }
  }
  const content = finding.content.filter(token => !taken.has(token))
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
