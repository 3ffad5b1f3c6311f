import { describe, expect, it } from 'vitest'
import { Chains } from '../../../src/read/coreference/chains.js'
import { SIEVES } from '../../../src/read/coreference/sieves.js'
import { entityAt, read } from '../mentions/reading.js'

describe('coreference', () => {
  it.each([
    [
      'a shortened name',
      'Omar al-Hadi Abu Salim was freed. Abu Salim went home.',
      'Abu Salim',
      1,
      'Omar al-Hadi Abu Salim',
    ],
    ['a surname', 'Maria Ruiz left the cabinet. Ruiz had joined it in May.', 'Ruiz', 1, 'Maria Ruiz'],
    ['an alias that is known', 'Islamic State lost the town. Daesh had held it.', 'Daesh', 1, 'Islamic State'],
    [
      'an acronym in brackets',
      'The Northern Rivers Council (NRC) met. The NRC will vote.',
      'The NRC',
      1,
      'Northern Rivers Council',
    ],
    ['an apposition', 'Lena Berg, the mayor of the port, resigned.', 'the mayor of the port', 1, 'Lena Berg'],
    ['a relative pronoun', 'Ivo Kern, who left the army, wrote a book.', 'who', 1, 'Ivo Kern'],
    ['he', 'Police arrested Ivo Kern in Riga. He was armed.', 'He', 1, 'Ivo Kern'],
    ['she, not the man', 'Lena Berg met John Mason. She was late.', 'She', 1, 'Lena Berg'],
    ['his', 'Ivo Kern was arrested. His brother fled.', 'His', 1, 'Ivo Kern'],
    ['its', 'Hezbollah moved its fighters.', 'its', 1, 'Hezbollah'],
    ['a general noun', 'Hezbollah moved fighters to the coast. The group denied it.', 'The group', 1, 'Hezbollah'],
    [
      'an epithet by nationality',
      'Fatah met Hezbollah. The Lebanese group made an offer.',
      'The Lebanese group',
      1,
      'Hezbollah',
    ],
    ['a state', 'Norway objected to the plan. The country has a long coast.', 'The country', 1, 'Norway'],
    ['a nationality alone', 'Norwegian troops left.', 'Norwegian', 1, 'Norway'],
    ['the former', 'Norway and Iceland claim the reef. The former has a base there.', 'The former', 1, 'Norway'],
    ['the latter', 'Norway and Iceland claim the reef. The latter has a base there.', 'The latter', 1, 'Iceland'],
    [
      'a noun of the same meaning',
      'Hundreds of protesters met. Police beat the demonstrators.',
      'the demonstrators',
      1,
      'Hundreds of protesters',
    ],
    ['a pronoun before its noun', 'Before he fled, Ivo Kern led the party.', 'he', 1, 'Ivo Kern'],
    ['nobody who speaks', 'Ivo Kern met Omar Hadi. "He lied to me," Omar Hadi said.', 'He', 1, 'Ivo Kern'],
    [
      'the woman who was "she" before',
      'Lena Berg left the party. She joined Robin Dale. Her vote decided.',
      'Her',
      1,
      'Lena Berg',
    ],
    ['we of a statement', 'Statement by Oxfam on the flood\n\nWe met the governor.', 'We', 1, 'Oxfam'],
    [
      'the body that he leads',
      'Omar Hadi, who leads the Valley Front, met the mayor. His group had lost ten men.',
      'His group',
      1,
      'Valley Front',
    ],
    [
      'we of a spokesman',
      '"We have left the town," said Omar Hadi, a spokesman for the Valley Front.',
      'We',
      1,
      'Valley Front',
    ],
    [
      'a spokesman named behind his office',
      'A spokesman for the council, Omar Hadi, denied it.',
      'A spokesman',
      1,
      'Omar Hadi',
    ],
    [
      'its of the story, not of the quotation',
      'Hezbollah denied it. "We have no men in Riga," its spokesman said.',
      'its',
      1,
      'Hezbollah',
    ],
    [
      'a group by its people',
      'Tervan Front rebels took the town from the army. The rebels said that the group would stay.',
      'the group',
      1,
      'Tervan Front',
    ],
    [
      'a body and a clause about it',
      'The mayor blamed the Brotherhood of the Reed. The brotherhood, which he had fought, kept silent.',
      'The brotherhood',
      1,
      'Brotherhood of the Reed',
    ],
    [
      'we and who that is',
      'We, the Council of Elders, reject the accord. We will resist.',
      'We',
      2,
      'Council of Elders',
    ],
    [
      'a plural name again',
      'The Tervan Brigades left. The brigades had lost ten men.',
      'The brigades',
      1,
      'Tervan Brigades',
    ],
    [
      'who said before what it adds',
      'The Valley Front claimed the attack. It added that ten soldiers had died.',
      'It',
      1,
      'Valley Front',
      'a description that says more of the one who was named',
      'Police arrested Ivo Kern. The naval commando of Hezbollah had fled abroad.',
      'The naval commando of Hezbollah',
      1,
      'Ivo Kern',
    ],
    [
      'the body that somebody leads, by his name',
      "The leader of the Valley Front, Nadia Ferro, resigned. Ferro's party is split.",
      "Ferro's party",
      1,
      'Valley Front',
    ],
    [
      'a body and what sort of body it is',
      'Police raided the Civic Guard, a vigilante group set up in May.',
      'a vigilante group',
      1,
      'Civic Guard',
    ],
    ['a title and a name', 'We left, said trade unionist Omar Hadi.', 'trade unionist', 1, 'Omar Hadi'],
    [
      'of whom the sentence is, not a name said twice in it',
      'The Tarn army fought the Valley Front (VF) at dawn, its spokesman said.',
      'its',
      1,
      'The Tarn army',
    ],
    [
      'its of a state',
      'The council met in May. France, which had armed it, praised it. Its foreign minister spoke of hope.',
      'Its',
      1,
      'France',
    ],
    [
      'a group, not the one that has the word in its name',
      'Hadi Mining Group sold trucks. The Red Dune attacked two posts. The group lost ten men.',
      'The group',
      1,
      'Red Dune',
    ],
    ['a description again', 'A merchant met a farmer. The merchant was rich.', 'The merchant', 1, 'The merchant'],
  ])('%s', (_, text, words, nth, expected) => {
    expect(entityAt(text, words, nth)).toBe(expected)
  })

  it.each([
    ['both', 'Hezbollah clashed with Fatah. Both groups denied it.', 'Both groups', 'Hezbollah + Fatah'],
    ['the two', 'Norway and Sweden met in Riga. The two countries agreed.', 'The two countries', 'Norway + Sweden'],
    ['both alone', 'Police arrested Lena Berg and Ivo Kern. Both were freed.', 'Both', 'Lena Berg + Ivo Kern'],
    ['the two alone', 'Lena Berg met Ivo Kern. The two agreed to talk.', 'The two', 'Lena Berg + Ivo Kern'],
    ['they', 'Lena Berg and Ivo Kern were freed. They went home.', 'They', 'Lena Berg + Ivo Kern'],
    [
      'people without a name',
      "Norway's president and the king of Sweden met. The two leaders embraced.",
      'The two leaders',
      "Norway's president + the king of Sweden",
    ],
  ])('sets: %s', (_, text, words, expected) => {
    expect(entityAt(text, words)).toBe(expected)
  })

  it('keeps a relative apart from the one whose relative he is', () => {
    const text = 'Ivo Kern was arrested. His brother fled.'
    expect(entityAt(text, 'His brother')).toBe('His brother')
  })

  it('does not let a description name the subject of its own clause', () => {
    const text = 'Hezbollah accused Fatah. Hezbollah then attacked the group.'
    expect(entityAt(text, 'the group')).toBe('Fatah')
  })

  it('leaves "we" open where no heading says whose statement it is', () => {
    expect(entityAt('Flood in Belmo\n\nOxfam came on Friday. We met the governor.', 'We')).toBe('We')
  })

  it('does not take who holds an office, or one of two people, for the one before', () => {
    const office = 'Police arrested Ivo Kern. The mayor of Riga called for calm.'
    expect(entityAt(office, 'The mayor of Riga')).toBe('The mayor of Riga')
    const two = 'Ivo Kern met Omar Hadi. The naval commando of Hezbollah was late.'
    expect(entityAt(two, 'The naval commando of Hezbollah')).toBe('The naval commando of Hezbollah')
  })

  it('does not take a part for its whole', () => {
    expect(entityAt('Kataib Hezbollah is part of Hezbollah.', 'Kataib Hezbollah')).toBe('Kataib Hezbollah')
  })

  it('does not take another group for the same', () => {
    expect(entityAt('Hezbollah left. The other group stayed.', 'The other group')).toBe('The other group')
  })

  it('keeps two people of one surname apart by their first names', () => {
    const { entities } = read('Maria Ruiz met Jorge Ruiz.')
    expect(entities.filter(e => e.named).map(e => e.name)).toEqual(['Maria Ruiz', 'Jorge Ruiz'])
  })

  it('gives every sieve a name, a reason and an example, each once', () => {
    expect(new Set(SIEVES.map(s => s.name)).size).toBe(SIEVES.length)
    for (const sieve of SIEVES) expect([sieve.reason, sieve.example].every(s => s.length > 10)).toBe(true)
  })
})

describe('chains', () => {
  it('merges transitively', () => {
    const chains = new Chains(5)
    chains.merge(0, 1)
    chains.merge(3, 4)
    chains.merge(1, 4)
    expect(chains.same(0, 3)).toBe(true)
    expect(chains.same(0, 2)).toBe(false)
    expect([...chains.mentionsOf(0)].sort()).toEqual([0, 1, 3, 4])
  })
})
