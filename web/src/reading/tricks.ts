import type { Trick } from '../../../src/model/tricks.ts'
import { locale } from '../lib/i18n.ts'

/** How many characters beside each other are named. */
const MOST = 2
/** The scripts by their ISO 15924 codes. */
const CODES = {
  Latin: 'Latn',
  Cyrillic: 'Cyrl',
  Greek: 'Grek',
  Armenian: 'Armn',
  Cherokee: 'Cher',
  Coptic: 'Copt',
  Lisu: 'Lisu',
}

/** Which characters a trick is made of, "U+200B×3 U+202E", or of which scripts its letters are, "Latin, Cyrillic". */
export function madeOf(trick: Trick): string {
  if (trick.kind === 'letters') {
    const names = new Intl.DisplayNames(locale(), { type: 'script' })
    return trick.scripts.map(script => names.of(CODES[script])).join(', ')
  }
  const { characters } = trick
  const named = characters
    .slice(0, MOST)
    .map(({ character, times }) => (times > 1 ? `${character}×${times}` : character))
  return `${named.join(' ')}${characters.length > MOST ? ' …' : ''}`
}
