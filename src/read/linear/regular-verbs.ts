/**
 * The forms that a regular English verb has beside its base: -s, -ed and -ing by the rules of spelling (try, tried; stop,
 * stopped; free, freed). Where the last consonant may or may not be doubled (travelled, traveled), both are given.
 */
export function regularForms(base: string): {
  readonly s: string
  readonly ed: readonly string[]
  readonly ing: readonly string[]
} {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return { s: `${stem}ies`, ed: [`${stem}ied`], ing: [`${base}ing`] }
  }
  if (base.endsWith('ie')) return { s: `${base}s`, ed: [`${base}d`], ing: [`${base.slice(0, -2)}ying`, `${base}ing`] }
  if (base.endsWith('e')) {
    const ing = /(?:ee|oe|ye|nge)$/.test(base) ? [`${base}ing`, `${base.slice(0, -1)}ing`] : [`${base.slice(0, -1)}ing`]
    return { s: `${base}s`, ed: [`${base}d`], ing }
  }
  const s = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
  const plain = { ed: `${base}ed`, ing: `${base}ing` }
  if (!/(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$/.test(base)) return { s, ed: [plain.ed], ing: [plain.ing] }
  const last = base.slice(-1)
  const doubled = { ed: `${base}${last}ed`, ing: `${base}${last}ing` }
  // one syllable always doubles (stopped), so that "hoping" stays with "hope"
  return /^[^aeiou]*(?:qu)?[aeiou][^aeiou]$/.test(base)
    ? { s, ed: [doubled.ed], ing: [doubled.ing] }
    : { s, ed: [plain.ed, doubled.ed], ing: [plain.ing, doubled.ing] }
}

/** The bases by tag and form (`VBD freed`), for words that were not learned. Of two bases of one form the first listed wins. */
export function regularVerbs(bases: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (tag: string, form: string, base: string) => {
    if (!found.has(`${tag} ${form}`)) found.set(`${tag} ${form}`, base)
  }
  for (const base of bases) {
    const { s, ed, ing } = regularForms(base)
    add('VBZ', s, base)
    for (const form of ed) for (const tag of ['VBD', 'VBN']) add(tag, form, base)
    for (const form of ing) add('VBG', form, base)
  }
  return found
}
