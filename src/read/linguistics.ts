import type { Step } from './pipeline.js'
import type { ReadingResources } from './reader.js'
import { blocks } from './steps/blocks.js'
import { sentences } from './steps/sentences.js'
import { tokenise } from './steps/tokenise.js'

/** The steps from text to trees, in order; everything that finds names, times or claims builds on them. */
export function linguisticSteps(resources: ReadingResources): Step[] {
  const { language } = resources
  return [blocks(language), tokenise(language), sentences(language)]
}
