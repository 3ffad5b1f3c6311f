import type { Replacement } from './pseudonym.js'

/** Words of names that are words of the language too, or stand in names of many. */
const PARTICLES =
  /^(al|el|bin|ibn|abu|umm|van|von|der|den|de|da|di|du|la|le|of|the|and|mc|mac|st|dr|mr|mrs|ms|sir|jr|sr|ii|iii|iv)$/i

/** What replaces a person's name in texts. */
export interface NameScrubber {
  /** Whether a text names the person in full. */
  names(text: string): boolean
  /** The text with the full names replaced, and where `known` with single words of them, too. */
  replaced(text: string, known: boolean): string
}

/**
 * Replaces names word by word, each by as many letters, so that all places in a text stay where they are. A name of several words is
 * found without regard to case and to what stands between its words (also in addresses: jane-doe); its single words only as they are
 * written, and only where it is known that the person is spoken of.
 * @param forms the names of the person; those of one word are taken as full names only where `alone`
 */
export function nameScrubber(
  forms: readonly string[],
  replace: Replacement,
  alone: readonly string[] = [],
): NameScrubber {
  const words = (form: string) => form.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const whole = forms.map(words).filter(parts => parts.length > 1)
  const full = [...whole, ...alone.map(words).filter(parts => parts.length > 0)]
  const patterns = full.map(parts => between(parts.map(escaped).join('[^\\p{L}\\p{N}]{0,3}'), 'giu'))
  const single = new Set(
    forms
      .flatMap(words)
      .filter(word => word.length > 2 && !PARTICLES.test(word))
      .flatMap(word => [word, word.toUpperCase(), word.toLowerCase() === word ? word : ''])
      .filter(Boolean),
  )
  const singles = single.size
    ? between(
        [...single]
          .sort((a, b) => b.length - a.length)
          .map(escaped)
          .join('|'),
        'gu',
      )
    : null
  const each = (text: string) => text.replace(/[\p{L}\p{M}\p{N}]+/gu, replace)
  const fullIn = (text: string) => patterns.reduce((all, pattern) => all.replace(pattern, each), text)
  return {
    names: text => patterns.some(pattern => text.search(pattern) >= 0),
    replaced: (text, known) => {
      const done = fullIn(text)
      return known && singles ? done.replace(singles, each) : done
    },
  }
}

function between(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
