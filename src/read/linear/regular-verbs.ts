/**
 * The forms that a regular English verb has beside its base: -s, -ed and -ing by the rules of spelling (try, tried; stop,
 * stopped; free, freed). Where the last consonant may or may not be doubled (travelled, traveled), both are given.
 */
export function regularForms(base: string): {
  readonly s: readonly string[]
  readonly ed: readonly string[]
  readonly ing: readonly string[]
} {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return { s: [`${stem}ies`], ed: [`${stem}ied`], ing: [`${base}ing`] }
  }
  if (base.endsWith('ie')) return { s: [`${base}s`], ed: [`${base}d`], ing: [`${base.slice(0, -2)}ying`, `${base}ing`] }
  if (base.endsWith('e')) {
    const ing = /(?:ee|oe|ye|nge)$/.test(base) ? [`${base}ing`, `${base.slice(0, -1)}ing`] : [`${base.slice(0, -1)}ing`]
    return { s: [`${base}s`], ed: [`${base}d`], ing }
  }
  const s = [/(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`]
  const plain = { ed: `${base}ed`, ing: `${base}ing` }
  if (!/(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$/.test(base)) return { s, ed: [plain.ed], ing: [plain.ing] }
  const last = base.slice(-1)
  const doubled = { ed: `${base}${last}ed`, ing: `${base}${last}ing` }
  // one syllable always doubles (stopped), so that "hoping" stays with "hope"
  return /^[^aeiou]*(?:qu)?[aeiou][^aeiou]$/.test(base)
    ? { s, ed: [doubled.ed], ing: [doubled.ing] }
    : { s, ed: [plain.ed, doubled.ed], ing: [plain.ing, doubled.ing] }
}

/** The base of a form with a Penn tag (VBZ, VBD, VBN, VBG), where it is a form of one of the verbs. */
export type BaseOf = (tag: string, form: string) => string | undefined

/**
 * The bases of regular forms, for words that were not learned. Of two bases of one form the first listed wins. What a form may
 * come from is worked out when it is asked for: to list all forms of all verbs would hold up every start.
 */
export function regularVerbs(bases: readonly string[]): BaseOf {
  const order = new Map<string, number>()
  for (const [i, base] of bases.entries()) if (!order.has(base)) order.set(base, i)
  return (tag, form) => {
    const kind = KINDS[tag]
    if (!kind) return undefined
    let first: string | undefined
    for (const base of origins(kind, form))
      if (
        order.has(base) &&
        !(first && order.get(first)! < order.get(base)!) &&
        regularForms(base)[kind].includes(form)
      )
        first = base
    return first
  }
}

const KINDS: Readonly<Record<string, 's' | 'ed' | 'ing'>> = { VBZ: 's', VBD: 'ed', VBN: 'ed', VBG: 'ing' }

/** All that a form may come from by the rules of `regularForms`. */
function origins(kind: 's' | 'ed' | 'ing', form: string): string[] {
  if (!form.endsWith(kind === 'ed' ? 'd' : kind)) return []
  const less = (letters: number, ending = '') => form.slice(0, -letters) + ending
  if (kind === 's') return [less(1), less(2), less(3, 'y')]
  if (kind === 'ed') return [less(1), less(2), less(3), less(3, 'y')]
  return [less(3), less(3, 'e'), less(4), less(4, 'ie')]
}
