import type { Document } from '../model/document.js'
import { type Annotation, annotation, type Layer } from '../read/annotation.js'
import { annotationFromConllu, type ConlluSentence } from '../read/conllu.js'
import { linguisticSteps } from '../read/linguistics.js'
import type { ReadingResources } from '../read/reader.js'

const TREES: readonly Layer[] = ['tags', 'lemmas', 'tree']
const WORDS: readonly Layer[] = ['blocks', 'tokens', 'sentences', ...TREES]

/** Reading as far as the trees: words, tags, lemmas, dependencies. */
export interface Parser {
  parse(document: Document): Annotation
  /** Gold words and sentences, tagged and parsed anew: nothing of the gold tags and trees is seen by the steps. */
  reparse(sentences: readonly ConlluSentence[]): Annotation
}

/** The steps of the English reader that give words and trees, in its order. */
export function englishParser(resources: ReadingResources): Parser {
  const steps = linguisticSteps(resources)
  const upTo = (layers: readonly Layer[]) => steps.filter(step => step.assigns.every(layer => layers.includes(layer)))
  const run = (result: Annotation, layers: readonly Layer[]) => {
    for (const step of upTo(layers)) step.run(result)
    return result
  }
  return {
    parse: document => run(annotation(document), WORDS),
    reparse: sentences => run(blank(annotationFromConllu(sentences)), TREES),
  }
}

function blank(result: Annotation): Annotation {
  const { lemma, upos, xpos, feats, deprel, head } = result.tokens
  for (const column of [lemma, upos, xpos, feats, deprel]) column.fill('')
  head.fill(-1)
  return result
}
