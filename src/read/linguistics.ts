import type { Lexicon } from './linear/lexicon.js'
import { readWeights } from './linear/weight-table.js'
import type { Step } from './pipeline.js'
import type { ReadingResources } from './reader.js'
import { blocks } from './steps/blocks.js'
import { lemmatise } from './steps/lemmatise.js'
import { mend } from './steps/mend.js'
import { mendTree } from './steps/mend-tree.js'
import { parse } from './steps/parse.js'
import { parseNet } from './steps/parse-net.js'
import { sentences } from './steps/sentences.js'
import { tag } from './steps/tag.js'
import { tokenise } from './steps/tokenise.js'

/** The steps from text to trees, in order; everything that finds names, times or claims builds on them. */
export function linguisticSteps(resources: ReadingResources): Step[] {
  const { language } = resources
  const words = [blocks(language), tokenise(language), sentences(language)]
  return [
    ...words,
    ...(resources.tier === 'fast' ? linearSteps(resources) : netSteps(resources)),
    mendTree(resources.language),
  ]
}

/** The default tier: one small net gives tags and trees together. */
function netSteps({ language, weights, kernel }: ReadingResources): Step[] {
  const tagger = readWeights(weights('tagger'))
  return [parseNet(weights('net'), kernel, tagger), lemmatise(language, tagger.extra as Lexicon), mend(language)]
}

/** The fast tier: linear models, the tags first, since the parser looks at them. */
function linearSteps({ language, weights }: ReadingResources): Step[] {
  const tagger = readWeights(weights('tagger'))
  return [
    tag(tagger),
    lemmatise(language, tagger.extra as Lexicon),
    mend(language),
    parse(readWeights(weights('parser'))),
  ]
}
