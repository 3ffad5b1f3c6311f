import { nameKey } from '../../base/name-key.js'

/** An outlet that is cited: its key, its names. */
export interface Outlet {
  /** The same for all its names. */
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** A place where a text says that it has something from an outlet: the words, with the cue (half-open UTF-16 offsets). */
export interface Citation {
  readonly outlet: Outlet
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether it says that the outlet was the first with it. */
  readonly first: boolean
}

/** The words of citations, from the data file `citations`. */
export interface CitationWords {
  readonly before: readonly (readonly string[])[]
  readonly after: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly first: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
}

interface CitationsFile {
  readonly before: { readonly phrases: readonly string[] }
  readonly after: { readonly verbs: readonly string[]; readonly between: readonly string[] }
  readonly first: { readonly words: readonly string[] }
  readonly articles: { readonly words: readonly string[] }
}

/** The words from the parsed file. */
export function citationWords(file: unknown): CitationWords {
  const { before, after, first, articles } = file as CitationsFile
  return {
    before: before.phrases.map(p => p.split(' ').reverse()),
    after: new Set(after.verbs),
    between: new Set(after.between),
    first: new Set(first.words),
    articles: new Set(articles.words),
  }
}

/** Words between a cue and a name, and between a name and its verb, that are passed over. */
const REACH = 4
/** Words of which it is remembered whether a name begins with them. */
const WORDS = 100_000
/** The longest name of an outlet, in words. */
const LONGEST = 7

/** Finds citations of outlets in texts; made once for a list of outlets. */
export function citationFinder(
  outlets: readonly Outlet[],
  cues: CitationWords,
): (text: string, own: string | null) => Citation[] {
  const names = new Map<string, Outlet>()
  for (const outlet of outlets)
    for (const name of [outlet.name, ...outlet.aliases]) {
      const key = nameKey(name)
      if (key.length > 1 && !names.has(key)) names.set(key, outlet)
    }
  const starts = new Set([...names.keys()].map(key => key.split(' ')[0]))
  /** Whether a name can begin with a word; the same words stand in text after text. */
  const begins = new Map<string, boolean>()
  const mayBegin = (word: string) => {
    let may = begins.get(word)
    if (may === undefined) {
      may = /^[\p{Lu}\p{N}]/u.test(word) && starts.has(nameKey(word).split(' ')[0])
      if (begins.size >= WORDS) begins.clear()
      begins.set(word, may)
    }
    return may
  }
  return (text, own) => {
    const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)]
    let lower: readonly string[] | undefined
    const found: Citation[] = []
    for (let at = 0; at < tokens.length; at++) {
      if (!mayBegin(tokens[at][0])) continue
      const named = longest(tokens, at, text, names)
      if (!named) continue
      const { outlet, last } = named
      lower ??= tokens.map(t => t[0].toLowerCase())
      const cue = cueBefore(lower, at, cues) ?? cueAfter(lower, last, cues)
      if (cue && outlet.key !== own) {
        const [from, to] = [Math.min(cue.from, at), Math.max(cue.to, last)]
        const start = tokens[from].index
        const end = tokens[to].index + tokens[to][0].length
        // a sentence that ends between them parts them
        if (!/[.!?]\s+\p{Lu}|\n\s*\n/u.test(text.slice(start, end)))
          found.push({ outlet, start, end, text: text.slice(start, end), first: cue.first })
      }
      at = last
    }
    return found
  }
}

/** The longest name that begins at a word. */
function longest(
  tokens: readonly RegExpExecArray[],
  at: number,
  text: string,
  names: ReadonlyMap<string, Outlet>,
): { outlet: Outlet; last: number } | null {
  for (let last = Math.min(tokens.length, at + LONGEST) - 1; last >= at; last--) {
    const words = text.slice(tokens[at].index, tokens[last].index + tokens[last][0].length)
    const outlet = names.get(nameKey(words))
    if (outlet && !/[.,;:!?"”\n]\s/.test(words)) return { outlet, last }
  }
  return null
}

interface Cue {
  readonly from: number
  readonly to: number
  readonly first: boolean
}

function cueBefore(lower: readonly string[], at: number, cues: CitationWords): Cue | null {
  let end = at - 1
  while (end >= 0 && at - end <= REACH && cues.articles.has(lower[end])) end--
  for (const phrase of cues.before)
    if (phrase.every((word, i) => lower[end - i] === word)) {
      const from = end - phrase.length + 1
      const first = phrase.some(w => cues.first.has(w)) || cues.first.has(lower[from - 1] ?? '')
      return { from, to: end, first }
    }
  return null
}

function cueAfter(lower: readonly string[], last: number, cues: CitationWords): Cue | null {
  let first = false
  for (let at = last + 1; at < lower.length && at <= last + REACH; at++) {
    if (cues.after.has(lower[at])) return { from: at, to: at, first }
    if (!cues.between.has(lower[at])) return null
    first ||= cues.first.has(lower[at])
  }
  return null
}
