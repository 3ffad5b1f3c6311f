import { describe, expect, it } from 'vitest'
import { tokenRules } from '../../../src/read/tokens/rules.js'
import { tokeniser } from '../../../src/read/tokens/tokenise.js'
import { language } from './resources.js'

const cut = tokeniser(tokenRules(language()))
function words(text: string): string[] {
  const starts: number[] = []
  const ends: number[] = []
  cut(text, 0, text.length, starts, ends)
  return starts.map((start, i) => text.slice(start, ends[i]))
}

describe('words as UD English cuts them', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["They don't know; she'll say it's theirs.", "They do n't know ; she 'll say it 's theirs ."],
    ['“We won’t go,” he said.', '“ We wo n’t go , ” he said .'],
    ['They cannot stay.', 'They can not stay .'],
    ["the officials' cars and the general's", "the officials ' cars and the general 's"],
    ['a harbour-based, anti-tank unit', 'a harbour - based , anti-tank unit'],
    ['Abed al-Wahid met the co-founder', 'Abed al - Wahid met the co-founder'],
    ['an F-16 and 120mm shells', 'an F - 16 and 120 mm shells'],
    ['It cost $2.5m or 1,200,000 dinars (3%).', 'It cost $ 2.5 m or 1,200,000 dinars ( 3 % ) .'],
    ['Gen. Dalen of the U.S. and Mr. J. K. Orsk', 'Gen. Dalen of the U.S. and Mr. J. K. Orsk'],
    [
      'see https://example.org/a?b=c, or mail desk@example.org.',
      'see https://example.org/a?b=c , or mail desk@example.org .',
    ],
    ["Shi'ite leaders of the '90s", "Shi'ite leaders of the '90s"],
    ['He left—they say – in 2003.', 'He left — they say – in 2003 .'],
    ['Wait... what?! Yes…', 'Wait ... what ?! Yes …'],
    ['the 21st of May 2012, at 5:30pm', 'the 21st of May 2012 , at 5:30 pm'],
    ['👍🏽 done 🇳🇴', '👍🏽 done 🇳🇴'],
    ['and/or 4/5/2016', 'and / or 4/5/2016'],
  ]
  it.each(cases)('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected)
  })
})
