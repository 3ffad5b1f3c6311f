import { describe, expect, it } from 'vitest'
import { annotationFromConllu, readConllu } from '../../../src/read/conllu.js'
import { times } from '../../../src/read/steps/times.js'
import { timeOf } from '../../../src/read/times/lookup.js'
import { language } from './reading.js'

/** A tree as `form/upos/head/relation` words; the time of the word `trigger`. */
function lookUp(words: string, trigger: string, published = '2016-11-15') {
  const rows = words.split(' ').map((word, i) => {
    const [form, upos, head, deprel] = word.split('/')
    return [i + 1, form, form.toLowerCase(), upos, '_', '_', head, deprel, '_', '_'].join('\t')
  })
  const read = annotationFromConllu(readConllu(`${rows.join('\n')}\n\n`))
  const annotation = { ...read, document: { ...read.document, published } }
  times(language).run(annotation)
  const at = annotation.tokens.text.indexOf(trigger)
  expect(at).toBeGreaterThanOrEqual(0)
  const time = timeOf(annotation, at)
  return time && `${time.text} = ${time.edtf}`
}

describe('the time of an event', () => {
  it('is what modifies its trigger', () => {
    expect(lookUp('Rebels/NOUN/2/nsubj attacked/VERB/0/root on/ADP/4/case Tuesday/PROPN/2/obl', 'attacked')).toBe(
      'Tuesday = 2016-11-15',
    )
    expect(lookUp('Recently/ADV/3/advmod rebels/NOUN/3/nsubj attacked/VERB/0/root', 'attacked')).toBe('Recently = null')
    expect(lookUp("Tuesday/PROPN/3/nmod:poss 's/PART/1/case attack/NOUN/4/nsubj failed/VERB/0/root", 'attack')).toBe(
      'Tuesday = 2016-11-15',
    )
    expect(lookUp('The/DET/3/det 2014/NUM/3/nummod war/NOUN/4/nsubj ended/VERB/0/root', 'war')).toBe('2014 = 2014')
  })

  it('is that of its own clause where it has none itself', () => {
    const launched =
      'They/PRON/2/nsubj launched/VERB/0/root an/DET/4/det attack/NOUN/2/obj on/ADP/6/case Monday/PROPN/2/obl'
    expect(lookUp(launched, 'attack')).toBe('Monday = 2016-11-14')
  })

  it('is not that of another clause', () => {
    const said =
      'He/PRON/2/nsubj said/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl that/SCONJ/7/mark rebels/NOUN/7/nsubj fled/VERB/2/ccomp'
    expect(lookUp(said, 'said')).toBe('Monday = 2016-11-14')
    expect(lookUp(said, 'fled')).toBeNull()
    const told =
      'They/PRON/2/nsubj told/VERB/0/root men/NOUN/2/obj on/ADP/5/case Monday/PROPN/2/obl to/PART/7/mark flee/VERB/2/xcomp'
    expect(lookUp(told, 'flee')).toBeNull()
  })

  it('is shared by coordinated verbs where it stands before the first', () => {
    const before = 'On/ADP/2/case Monday/PROPN/4/obl they/PRON/4/nsubj came/VERB/0/root and/CCONJ/6/cc left/VERB/4/conj'
    expect(lookUp(before, 'left')).toBe('Monday = 2016-11-14')
    const after = 'They/PRON/2/nsubj came/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl and/CCONJ/6/cc left/VERB/2/conj'
    expect(lookUp(after, 'left')).toBeNull()
  })

  it('is open at one end after "since" and "until"', () => {
    expect(lookUp('They/PRON/2/nsubj fought/VERB/0/root since/ADP/4/case March/PROPN/2/obl', 'fought')).toBe(
      'since March = 2016-03/..',
    )
    expect(lookUp('They/PRON/2/nsubj fought/VERB/0/root until/ADP/4/case 2014/NUM/2/obl', 'fought')).toBe(
      'until 2014 = ../2014',
    )
  })

  it('is one interval where a range is told by its ends', () => {
    const range =
      'They/PRON/2/nsubj fought/VERB/0/root from/ADP/4/case 3/NUM/2/obl to/ADP/7/case 5/NUM/7/nummod May/PROPN/4/nmod 2014/NUM/7/nummod'
    expect(lookUp(range, 'fought')).toBe('from 3 to 5 May 2014 = 2014-05-03/2014-05-05')
  })

  it('is another event where it is placed by one', () => {
    const since =
      'Since/ADP/3/case the/DET/3/det start/NOUN/8/obl of/ADP/6/case the/DET/6/det siege/NOUN/3/nmod they/PRON/8/nsubj fought/VERB/0/root'
    expect(lookUp(since, 'fought')).toBe('Since the start of the siege = null')
    const dated =
      'Since/ADP/3/case the/DET/3/det end/NOUN/9/obl of/ADP/7/case the/DET/7/det 1998/NUM/7/nummod war/NOUN/3/nmod they/PRON/9/nsubj fought/VERB/0/root'
    expect(lookUp(dated, 'fought')).toBe('Since the end of the 1998 war = 1998/..')
  })

  it('is null without any, and for a token that is not there', () => {
    expect(lookUp('They/PRON/2/nsubj fought/VERB/0/root', 'fought')).toBeNull()
    expect(timeOf(annotationFromConllu(readConllu('')), 7)).toBeNull()
  })
})
