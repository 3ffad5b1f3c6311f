// Features of a word for the net. training/net/features.py computes the same; tests/read/net holds both to one table.

const PLAIN: Record<string, string> = {}
for (const c of '\u2018\u2019\u201b\u02bc`\u00b4') PLAIN[c] = "'"
for (const c of '\u201c\u201d\u201e\u00ab\u00bb') PLAIN[c] = '"'
for (const c of '\u2013\u2014\u2212\u2010\u2011') PLAIN[c] = '-'
PLAIN['\u2026'] = '.'
const TYPOGRAPHIC = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/** The word in lower case, with plain quotes and dashes and with every digit as 0; doubled marks are one. */
export function normal(word: string): string {
  return word
    .replaceAll("''", '"')
    .replaceAll('``', '"')
    .replaceAll('--', '-')
    .replace(TYPOGRAPHIC, c => PLAIN[c])
    .toLowerCase()
    .replace(/[0-9]/g, '0')
}

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll & Vo), going on from `hash`. */
function fnv(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) >>> 0
}
const OFFSET = 0x811c9dc5

/** Buckets of the n-grams (n = 2 to 5) of the bounded normal form, at most the first and last 12 code units of it. */
export function ngrams(key: string, buckets: number): number[] {
  const body = key.length > 24 ? key.slice(0, 12) + key.slice(-12) : key
  const chars = `<${body}>`
  const found: number[] = []
  for (let n = 2; n <= 5; n++) {
    const seed = fnv(OFFSET, 48 + n)
    for (let i = 0; i + n <= chars.length; i++) {
      let hash = seed
      for (let j = i; j < i + n; j++) hash = fnv(hash, chars.charCodeAt(j))
      found.push(hash % buckets)
    }
  }
  return found.length ? found : [0]
}

/** Five bits: begins upper case, all upper case, has a digit, has a hyphen, has an inner capital or full stop. */
export function shape(word: string): number {
  const chars = [...word]
  const isUpper = (c: string) => c !== c.toLowerCase()
  const letters = chars.filter(c => c.toLowerCase() !== c.toUpperCase())
  const every = letters.length > 1 && letters.every(isUpper)
  const rest = chars.slice(1)
  const inner = (!every && rest.some(isUpper)) || rest.includes('.')
  return (
    Number(chars.length > 0 && isUpper(chars[0])) |
    (Number(every) << 1) |
    (Number(/[0-9]/.test(word)) << 2) |
    (Number(rest.some(c => '-\u2010\u2011\u2013\u2014'.includes(c))) << 3) |
    (Number(inner) << 4)
  )
}

/** The sixth bit of a shape: first word of its sentence. */
export const FIRST_IN_SENTENCE = 32
