/** Characters that turn the direction of writing (Unicode TR 9, 2): marks, embeddings, overrides, isolates. */
const TURNING = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'
/**
 * Characters that no eye sees: zero-width and joining ones, fillers, annotation marks, tags (in which whole texts can be hidden),
 * variation selectors above those that letters and pictures need.
 */
const UNSEEN =
  '\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}'
/** Control characters but tab, line feed, and what search puts around the words that it found. */
const CONTROL = '\\u0000\\u0001\\u0004-\\u0008\\u000B-\\u001F\\u007F-\\u009F'
/** Joiners between letters of scripts that have none: there they only part a word from its equal. */
const JOINER = '(?<=[\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}])[\\u200C\\u200D](?=[\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}])'

const turning = new RegExp(`[${TURNING}]`, 'gu')
const unseen = new RegExp(`[${UNSEEN}]|${JOINER}`, 'gu')
const hidden = new RegExp(`[${TURNING}${UNSEEN}]|${JOINER}`, 'gu')
const any = new RegExp(`[${TURNING}${UNSEEN}${CONTROL}]|${JOINER}`, 'gu')
/** A quick look that tells of nearly every text that there is nothing in it. */
const suspicious = new RegExp(`[${TURNING}${UNSEEN}\\u200C\\u200D]`, 'u')

/** A text without the characters that are not seen. */
export function withoutHidden(text: string): string {
  return suspicious.test(text) ? text.replace(hidden, '') : text
}

/** The characters of a text that are not seen, and those that turn its direction, each once, in order, with their numbers. */
export function hiddenIn(text: string): { readonly unseen: readonly Count[]; readonly turning: readonly Count[] } {
  if (!suspicious.test(text)) return { unseen: [], turning: [] }
  return { unseen: counted(text, unseen), turning: counted(text, turning) }
}

/** A character as `U+202E`, and how often it stands there. */
export interface Count {
  readonly character: string
  readonly times: number
}

/** Characters beside each other that are not seen, or turn the direction of writing, by their UTF-16 offsets. */
export interface HiddenRun {
  readonly start: number
  readonly end: number
  /** Whether one of them turns the direction of writing. */
  readonly turning: boolean
  /** Each once, as `U+202E`. */
  readonly characters: readonly Count[]
}

/** Where in a text characters stand that are not seen or turn its direction. */
export function hiddenRuns(text: string): HiddenRun[] {
  if (!suspicious.test(text)) return []
  return [...text.matchAll(new RegExp(`(?:${hidden.source})+`, 'gu'))].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    turning: run.search(turning) >= 0,
    characters: counted(run, /./gsu),
  }))
}

function counted(text: string, pattern: RegExp): Count[] {
  const times = new Map<string, number>()
  for (const [character] of text.matchAll(pattern)) times.set(character, (times.get(character) ?? 0) + 1)
  return [...times].map(([character, n]) => ({ character: codePoint(character), times: n }))
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text for a terminal or page in which nothing is hidden: control characters and those that are not seen stand as `‹U+202E›`. */
export function shown(text: string): string {
  return text.replace(any, character => `‹${codePoint(character)}›`)
}
