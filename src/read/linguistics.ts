import type { Step } from './pipeline.js'
import type { ReadingResources } from './reader.js'
import { blocks } from './steps/blocks.js'
import { lemmatise } from './steps/lemmatise.js'
import { mend } from './steps/mend.js'
import { parse } from './steps/parse.js'
import { sentences } from './steps/sentences.js'
import { tag } from './steps/tag.js'
import { tokenise } from './steps/tokenise.js'

/** The steps from text to trees, in order; everything that finds names, times or claims builds on them. */
export function linguisticSteps(resources: ReadingResources): Step[] {
  const { language } = resources
  const tagger = resources.weights('tagger')
  return [
    blocks(language),
    tokenise(language),
    sentences(language),
    tag(tagger),
    lemmatise(language, tagger),
    mend(language),
    parse(resources.weights('parser')),
  ]
}
