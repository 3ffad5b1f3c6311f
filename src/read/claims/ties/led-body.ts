import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { lemma } from '../grammar/words.js'
import { standing } from '../party.js'
import type { Belonging } from './belonging.js'
import { standingTie } from './standing-tie.js'

/** "General Dal's brigade", "the government of Ana Rell", "the Dal government": the person whose it is heads it. */
export function ledBody(g: Grammar, noun: number, words: Belonging): Draft | null {
  const word = lemma(g.tokens, noun)
  if (!words.led.has(word) && !words.ledByName.has(word)) return null
  // "a coalition of Alba and Utopia" is formed by those, not led
  for (const name of words.joined.has(lemma(g.tokens, noun))
    ? ['possessive', 'compound']
    : ['possessive', 'compound', 'of']) {
    const heads = g
      .functions(noun)
      .get(name)
      ?.filter(f => {
        const { kind, named } = standing(g.annotation, f.token)
        const own = g.nameAt(f.token)
        if (kind !== 'person' || !named || f.token === noun) return false
        // "his party" may be the one that he is a member of
        if (own < 0 && words.ledByName.has(lemma(g.tokens, noun))) return false
        return name === 'possessive' || (own >= 0 && !g.annotation.names[own].nationality)
      })
    if (heads?.length)
      return standingTie(
        'leads',
        noun,
        heads.map(f => f.token),
        [noun],
        'led body',
      )
  }
  return null
}
