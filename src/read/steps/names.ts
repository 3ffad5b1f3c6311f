import type { Annotation, Name } from '../annotation.js'
import { Gazetteer, nameKey } from '../names/gazetteer.js'
import { kindByWords, runs } from '../names/runs.js'
import { nameWords } from '../names/words.js'
import type { Step } from '../pipeline.js'
import type { ReadingResources } from '../reader.js'

/** Finds names of persons, organisations, places and states, and nationalities. */
export function names(resources: ReadingResources): Step {
  const gazetteer = new Gazetteer(resources.language)
  const words = nameWords(resources.language)
  return {
    name: 'names',
    requires: ['tokens', 'sentences', 'tags'],
    assigns: ['names'],
    run(annotation: Annotation) {
      const { tokens } = annotation
      const keys = tokens.text.map(nameKey)
      const found: Name[] = []
      for (const { first, last } of annotation.sentences) {
        const matches = gazetteer.matches(tokens, first, last, keys)
        const candidates = runs(tokens, first, last, words)
        const taken = (a: number, b: number) => found.some(n => n.first < b && a < n.last)
        for (const run of candidates) {
          const inside = matches.filter(m => m.first >= run.first && m.last <= run.last)
          const exact = inside.find(m => m.first === run.first && m.last === run.last)
          const kind = exact ? null : kindByWords(tokens, run, words)
          if (kind) found.push({ ...run, kind, nationality: false })
          else if (!inside.length)
            found.push({ ...run, kind: run.last - run.first > 1 ? 'person' : 'other', nationality: false })
        }
        for (const { first, last, known } of matches)
          if (!taken(first, last)) found.push({ first, last, kind: known.kind, nationality: known.nationality })
      }
      annotation.names = found.sort((a, b) => a.first - b.first)
    },
  }
}
