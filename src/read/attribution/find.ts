import type { Annotation, AttributionSpan, Tokens } from '../annotation.js'
import type { Finding } from './finding.js'
import { labelFindings } from './labels.js'
import type { CueLexicon } from './lexicon.js'
import { mediumOf } from './medium.js'
import { nested } from './nesting.js'
import { adjectiveFinding, nounFinding } from './nominal.js'
import { paragraphsOf } from './paragraphs.js'
import { accordingFinding, adverbFinding, viewpointFinding } from './phrasal.js'
import { type Quotation, quotationsOf } from './quotes.js'
import { withQuotations } from './quoting.js'
import { sourceRange } from './source.js'
import { spansOf } from './spans.js'
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
  const findings = labelFindings(annotation, paragraph, quotations, lexicon)
  for (let token = 0; token < tokens.count; token++) {
    const finding = findingAt(tokens, token, lexicon)
    if (finding) findings.push(finding)
  }
  const voiced = withQuotations(annotation, findings, quotations, paragraph)
  const found = voiced.map(f => attribution(annotation, f, quotations, lexicon)).filter(a => a.content.length > 0)
  return nested(annotation, withoutAsides(annotation, found))
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
    case 'VERB':
    case 'ADP':
    case 'SCONJ': {
      if (lexicon.according.has(`${tokens.text[token].toLowerCase()} to`)) {
        const found = accordingFinding(tokens, token)
        if (found) return found
      }
      const classes = lexicon.verbs.get(lemma)
      const found = classes && tokens.upos[token] === 'VERB' ? verbalFinding(tokens, token, classes, lexicon) : null
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
    const range = sourceRange(tokens, source, cue)
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
