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
  expect(forms.s).toBe(s)
  expect(forms.ed).toContain(ed)
  expect(forms.ing).toContain(ing)
})

test('a form leads to its base, not to another that is spelt alike', () => {
  const verbs = regularVerbs(['hope', 'hop', 'plan', 'plane'])
  expect(verbs.get('VBG hoping')).toBe('hope')
  expect(verbs.get('VBG hopping')).toBe('hop')
  expect(verbs.get('VBD planned')).toBe('plan')
  expect(verbs.get('VBD planed')).toBe('plane')
})
