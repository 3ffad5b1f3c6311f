// The persons that documents name, and where files name them: full names only, since half a name is nobody's.
import { document } from '../dist/model/document.js'
import { annotation } from '../dist/read/annotation.js'
import { linguisticSteps } from '../dist/read/linguistics.js'
import { names } from '../dist/read/steps/names.js'
import { installedResources } from '../dist/relata.js'

/** Ranks, offices and small words that are no part of a full name. */
const TITLE =
  /^(?:the|mr|mrs|ms|dr|sir|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain|sgt|sergeant|spc|adm|admiral|brig|brigadier|commodore|president|prime|minister|secretary|senator|sen|rep|king|prince|sheikh|imam|ayatollah)\.?$/i

/** Words of a name in lower case without accents, titles and single letters. */
export const nameWords = text =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}]+(?:['’][\p{L}]+)*\.?/gu)
    ?.filter(w => !TITLE.test(w))
    .map(w => w.replace(/\.$/, '').toLowerCase())
    .filter(w => w.length > 1) ?? []

/** Full names of persons in texts: what the reader takes for one, and what `labelled` names. @returns {Map<string, string>} name to its source */
export function personsOf(texts, labelled = []) {
  const found = new Map()
  const add = (name, source) => {
    const words = nameWords(name)
    const capitals = name.split(/[\s-]+/).filter(w => /^\p{Lu}/u.test(w)).length
    if (words.length >= 2 && words.length <= 5 && capitals >= 2 && !found.has(words.join(' ')))
      found.set(words.join(' '), source)
  }
  const resources = installedResources('fast')
  const steps = [...linguisticSteps(resources), names(resources)]
  for (const [path, text] of texts) {
    const read = annotation(document({ text }))
    for (const step of steps) step.run(read)
    const { start, end } = read.tokens
    for (const { kind, first, last } of read.names)
      if (kind === 'person') add(text.slice(start[first], end[last - 1]), path)
  }
  for (const [path, name] of labelled) add(name, path)
  return found
}

/** Full names that stand in a text, by their words in a row. */
export function personsIn(text, persons) {
  const byFirst = new Map()
  for (const name of persons.keys()) {
    const words = name.split(' ')
    byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), words])
  }
  const all = nameWords(text)
  const hits = new Set()
  all.forEach((word, i) => {
    for (const words of byFirst.get(word) ?? []) if (words.every((w, k) => all[i + k] === w)) hits.add(words.join(' '))
  })
  return hits
}
