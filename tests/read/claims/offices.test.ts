import { expect, test } from 'vitest'
import { lines, read } from './read.js'

const ties = (text: string) =>
  lines(text).filter(l => /^(?:leads|member|part_of|affiliate|kin|same_as|split|rival) /.test(l))

test('a title before a name says who leads what, wherever the country stands', () => {
  expect(ties('Kenyan President Ana Rell met UN officials.')).toContain('leads Ana Rell > Kenya')
  expect(ties('President Ana Rell of Kenya spoke.')).toEqual(['leads Ana Rell > Kenya'])
  expect(ties("Peru's army chief Gen. Omar Dal spoke.")).toEqual(['leads Omar Dal > army'])
  expect(ties('US Secretary of State Ana Rell spoke.')).toEqual(['member Ana Rell > US'])
})

test('an office of state leads also where no country is named, a rank does not, and it is told once', () => {
  expect(ties('Prime Minister Ana Rell resigned.')).toEqual(['leads Ana Rell > -'])
  expect(ties('Captain Omar Dal resigned.')).toEqual([])
  expect(ties("Peru's president, Ana Rell, spoke. President Rell then left.")).toEqual(['leads Ana Rell > Peru'])
})

test('what narrows an office belongs to the role', () => {
  const [tie] = read('Former Finnish president Omar Dal spoke.').filter(c => c.type === 'leads')
  expect(tie.role).toBe('Former president')
})

test('an office behind a verb is held by whom the verb puts there', () => {
  expect(ties('Ana Rell was sworn in as president of Kenya.')).toContain('leads Ana Rell > Kenya')
  expect(ties('Ana Rell succeeded Omar Dal as head of the Northern League.')).toContain(
    'leads Ana Rell > Northern League',
  )
  expect(ties('Ana Rell became leader of the Northern League.')).toContain('leads Ana Rell > Northern League')
  expect(ties('Ana Rell may be appointed as head of the Northern League.').join()).not.toMatch(/leads Ana Rell/)
})

test('a body under somebody, or called his, is headed by him', () => {
  expect(ties('A faction under Omar Dal left the town.')).toEqual(['leads Omar Dal > A faction'])
  expect(ties('Under Ana Rell, the party moved on.')).toEqual(['leads Ana Rell > the party'])
  expect(ties("Omar Dal's Northern Liberation Front left the town.")).toEqual([
    'leads Omar Dal > Northern Liberation Front',
  ])
  expect(ties('Exports grew under Ana Rell.')).toEqual([])
  expect(ties("The army's Fifth Brigade left the town.")).toEqual(['part_of Fifth Brigade > The army'])
})

test('kin, enemies and second names', () => {
  expect(ties('Omar Dal, a brother-in-law of Ivo Rell, was arrested.')).toEqual(['kin Omar Dal > Ivo Rell'])
  expect(ties('Kenya and Peru are old enemies.')).toEqual(['rival Kenya > Peru'])
  expect(ties('Omar Dal, alias Ivo Rell, was arrested.')).toEqual(['same_as Omar Dal > Ivo Rell'])
})

test('parts, affiliates and splinters are not what they come from', () => {
  expect(ties('The Northern Brigade is part of the Liberation Front.')).toEqual([
    'part_of Northern Brigade > Liberation Front',
  ])
  expect(ties('The Dal Brigades, the armed wing of the Liberation Front, fired.')).toContainEqual(
    expect.stringMatching(/^part_of .*Brigades > Liberation Front$/),
  )
  expect(ties('The Northern Guard, a splinter group of the Liberation Front, fired.')).toEqual([
    'split Northern Guard > - < Liberation Front',
  ])
  expect(ties('The charity, a front for the Liberation Front, was closed.')).toEqual([
    'affiliate The charity > Liberation Front',
  ])
  const [linked, ...more] = ties('Al-Qaeda-linked militants attacked the town.')
  expect(linked).toMatch(/^affiliate .*linked militants > Al-Qaeda$/)
  expect(more).toEqual([])
})

test('kinds of people and plain national bodies are no ties', () => {
  expect(ties('Police officers met party leaders.')).toEqual([])
  expect(ties('The armies of Kenya and Peru left.')).toEqual([])
})

test('who heads a matter of a body is of it, who commands it leads it', () => {
  expect(ties('UN aid chief Ana Rell spoke.')).toEqual(['member Ana Rell > UN'])
  expect(ties('Maj. Gen. Omar Dal, commanding general of the Northern Land Command, spoke.')).toContain(
    'leads Omar Dal > Northern Land Command',
  )
  expect(ties('Pentagon spokesman Navy Capt. Omar Dal spoke.')).toContain('member Omar Dal > Pentagon')
})

test('one person holds the offices that are joined behind the name', () => {
  expect(ties('Omar Dal, governor of Darfur and head of the Northern League, spoke.')).toEqual([
    'leads Omar Dal > Darfur',
    'leads Omar Dal > Northern League',
  ])
})

test('a quarrel among those whom one word names is a tie of theirs', () => {
  expect(ties('The two factions have been at odds since 2019.')).toEqual(['rival The two factions > -'])
})

test('an office beside a name is taken for granted, a predicate is not', () => {
  const realis = (text: string) => read(text).find(c => c.type === 'leads' || c.type === 'member')
  expect(realis("The league's leader, Ana Rell, is wanted.")?.realis).toBe('actual')
  expect(realis('Ana Rell is not a member of the league.')?.polarity).toBe('denied')
})

test('the words of a name tell of no merger', () => {
  expect(lines('The United Nations left the town.').join()).not.toMatch(/merge/)
  expect(lines('The two parties merged in May.').join()).toMatch(/merge The two parties/)
})

test('the adjective of a ruling party says what party it is', () => {
  expect(ties("He spoke of Peru's ruling Socialist Party.").join()).not.toMatch(/leads/)
})
