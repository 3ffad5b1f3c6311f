import { nameKey } from '../../base/name-key.js'
import { knownSections } from '../../model/known-names.js'
import { type CitationWords, citationWords } from '../../weigh/lineage/citations.js'
import { type Vocabulary, vocabulary } from '../../weigh/propositions/vocabulary.js'

/** What weighing knows beforehand: words, and outlets. */
export interface WeighKnowledge {
  readonly vocabulary: Vocabulary
  readonly cues: CitationWords
  readonly outlets: readonly { readonly name: string; readonly aliases: readonly string[] }[]
}

type Data = { readonly [file: string]: unknown }

/** The knowledge from the parsed data files of src/weigh/data, and the known outlets of the language data. */
export function weighKnowledge(weigh: Data, language: Data): WeighKnowledge {
  return {
    vocabulary: vocabulary(weigh.types),
    cues: citationWords(weigh.citations),
    outlets: knownSections(language)
      .filter(section => section.sort === 'outlet')
      .flatMap(({ names }) => Object.entries(names).map(([name, it]) => ({ name, aliases: it?.aliases ?? [] })))
      .filter(({ name }) => nameKey(name).length > 1),
  }
}
