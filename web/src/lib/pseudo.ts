const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
}

/** Words of a pseudo-locale: accented, a third longer and between brackets; what stands between {{ }} and < > is left alone. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return text(words) as T
  return Object.fromEntries(Object.entries(words as object).flatMap(([key, value]) => forms(key, pseudo(value)))) as T
}

/** The tag of the pseudo-locale is Arabic, which has six forms of number where English has two. */
const forms = (key: string, value: unknown): [string, unknown][] =>
  key.endsWith('_other')
    ? ['zero', 'two', 'few', 'many', 'other'].map(form => [key.replace(/other$/, form), value])
    : [[key, value]]

function text(words: string): string {
  const changed = words
    .split(/(\{\{.*?\}\}|<[^>]*>|\$t\(.*?\))/)
    .map((part, i) => (i % 2 ? part : part.replace(/[aeiouAEIOU]/g, letter => ACCENTED[letter])))
    .join('')
  return `[${changed}${'·'.repeat(Math.ceil(words.length / 3))}]`
}
