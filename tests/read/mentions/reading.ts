import { document } from '../../../src/model/document.js'
import { type Annotation, annotation } from '../../../src/read/annotation.js'
import { linguisticSteps } from '../../../src/read/linguistics.js'
import { coreference } from '../../../src/read/steps/coreference.js'
import { mentions } from '../../../src/read/steps/mentions.js'
import { names } from '../../../src/read/steps/names.js'
import { installedResources } from '../../../src/relata.js'

const resources = installedResources()
const steps = [...linguisticSteps(resources), names(resources), mentions(resources), coreference(resources)]

/** Reads a text up to its entities. */
export function read(text: string): Annotation {
  const result = annotation(document({ text }))
  for (const step of steps) step.run(result)
  return result
}

/** The names of a text as `words: kind`, nationalities with a star. */
export function namesOf(text: string): string[] {
  const { names, tokens } = read(text)
  return names.map(
    n => `${text.slice(tokens.start[n.first], tokens.end[n.last - 1])}: ${n.kind}${n.nationality ? '*' : ''}`,
  )
}

/** The mentions of a text as `words: kind`. */
export function mentionsOf(text: string): string[] {
  return read(text).mentions.map(m => `${text.slice(m.start, m.end)}: ${m.kind}`)
}

/** The name of the entity that the words at their `nth` occurrence (from 1) stand for; its members where it stands for several. */
export function entityAt(text: string, words: string, nth = 1): string {
  const { mentions, entities } = read(text)
  const found = mentions.filter(m => text.slice(m.start, m.end) === words)
  if (found.length < nth)
    throw new Error(`"${words}" is no mention: ${mentions.map(m => text.slice(m.start, m.end)).join(' | ')}`)
  const { name, members } = entities[found[nth - 1].entity]
  return members.length ? members.map(m => entities[m].name).join(' + ') : name
}
