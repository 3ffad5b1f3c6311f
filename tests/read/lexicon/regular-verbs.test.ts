import { expect, test } from 'vitest'
import { regularForms, regularVerbs } from '../../../src/read/linear/regular-verbs.js'

test.each([
  ['free', 'frees', 'freed', 'freeing'],
  ['shell', 'shells', 'shelled', 'shelling'],
  ['trade', 'trades', 'traded', 'trading'],
  ['raid', 'raids', 'raided', 'raiding'],
  ['stop', 'stops', 'stopped', 'stopping'],
  ['deny', 'denies', 'denied', 'denying'],
  ['besiege', 'besieges', 'besieged', 'besieging'],
  ['clash', 'clashes', 'clashed', 'clashing'],
  ['convoy', 'convoys', 'convoyed', 'convoying'],
  ['equip', 'equips', 'equipped', 'equipping'],
])('%s has its forms', (base, s, ed, ing) => {
  const forms = regularForms(base)
  expect(forms.s).toEqual([s])
  expect(forms.ed).toContain(ed)
  expect(forms.ing).toContain(ing)
})

test('a form leads to its base, not to another that is spelt alike', () => {
  const baseOf = regularVerbs(['hope', 'hop', 'plan', 'plane'])
  expect(baseOf('VBG', 'hoping')).toBe('hope')
  expect(baseOf('VBG', 'hopping')).toBe('hop')
  expect(baseOf('VBD', 'planned')).toBe('plan')
  expect(baseOf('VBN', 'planed')).toBe('plane')
  expect(baseOf('VBD', 'hoping')).toBeUndefined()
  expect(baseOf('NNS', 'hops')).toBeUndefined()
})

test('every form of every verb leads back to the first base that has it', () => {
  const bases = [
    'free',
    'stop',
    'deny',
    'lie',
    'tie',
    'singe',
    'sing',
    'travel',
    'equip',
    'dye',
    'die',
    'clash',
    'veto',
    'convoy',
  ]
  const baseOf = regularVerbs(bases)
  for (const base of bases)
    for (const [kind, tags] of [
      ['s', ['VBZ']],
      ['ed', ['VBD', 'VBN']],
      ['ing', ['VBG']],
    ] as const)
      for (const form of regularForms(base)[kind])
        for (const tag of tags)
          expect(baseOf(tag, form), form).toBe(bases.find(b => regularForms(b)[kind].includes(form)))
})
