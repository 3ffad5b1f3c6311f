import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/read/annotation.js'
import { linguisticSteps } from '../../../src/read/linguistics.js'
import { pipeline, type Step } from '../../../src/read/pipeline.js'
import { governs } from '../../../src/read/tree.js'
import { after, language, weights } from './resources.js'

let steps: readonly Step[]
beforeAll(() => {
  steps = pipeline(linguisticSteps({ language: language(), scheme: {}, weights }))
})
const read = (text: string) => after(steps, text)
const at = (a: Annotation, word: string) => a.tokens.text.indexOf(word)
/** The relation of a word and the text of its head. */
const arc = (a: Annotation, word: string) => {
  const i = at(a, word)
  return [a.tokens.deprel[i], a.tokens.head[i] < 0 ? 'ROOT' : a.tokens.text[a.tokens.head[i]]]
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', '.', "'", '’', 'n', 't', '-', '1', ' ', '\n', '"', '$', '/', '@', ':', '\ud800'),
    maxLength: 200,
  }),
)

describe('any text', () => {
  it('gives words that are slices, in order, in sentences with one root each', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { tokens, sentences } = read(text)
        let end = 0
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(end)
          end = tokens.end[i]
          expect(text.slice(tokens.start[i], end)).toBe(tokens.text[i])
          expect(
            tokens.upos[i] && tokens.xpos[i] && tokens.lemma[i] && tokens.feats[i] && tokens.deprel[i],
          ).toBeTruthy()
        }
        let next = 0
        for (const { first, last } of sentences) {
          expect(first).toBe(next)
          next = last
          let roots = 0
          let root = -1
          for (let i = first; i < last; i++) {
            const head = tokens.head[i]
            if (head < 0) {
              roots++
              root = i
              expect(tokens.deprel[i]).toBe('root')
            } else expect(head >= first && head < last && head !== i).toBe(true)
          }
          expect(roots).toBe(1)
          for (let i = first; i < last; i++) expect(governs(tokens, root, i)).toBe(true)
        }
        expect(next).toBe(tokens.count)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same twice', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 50 },
    )
  })
})

describe('English', () => {
  it('finds subject and object', () => {
    const a = read('Police in the capital arrested two fishermen on Monday.')
    expect(arc(a, 'Police')).toEqual(['nsubj', 'arrested'])
    expect(arc(a, 'fishermen')).toEqual(['obj', 'arrested'])
    expect(arc(a, 'arrested')).toEqual(['root', 'ROOT'])
    expect(a.tokens.lemma[at(a, 'fishermen')]).toBe('fisherman')
    expect(a.tokens.xpos[at(a, 'arrested')]).toBe('VBD')
  })

  it('finds the passive and its agent', () => {
    const a = read('The village was attacked by armed men.')
    expect(arc(a, 'village')).toEqual(['nsubj:pass', 'attacked'])
    expect(arc(a, 'was')).toEqual(['aux:pass', 'attacked'])
    expect(arc(a, 'men')[1]).toBe('attacked')
    expect(arc(a, 'by')).toEqual(['case', 'men'])
  })

  it('finds what is said', () => {
    const a = read('The minister said that the rebels had released the hostages.')
    expect(arc(a, 'released')).toEqual(['ccomp', 'said'])
    expect(arc(a, 'rebels')).toEqual(['nsubj', 'released'])
    expect(arc(a, 'hostages')).toEqual(['obj', 'released'])
  })

  it('finds relative clauses, coordination and possessors', () => {
    const a = read("The commander who led the unit left. The minister and his brother joined the army's enemies.")
    expect(arc(a, 'led')).toEqual(['acl:relcl', 'commander'])
    expect(arc(a, 'brother')).toEqual(['conj', 'minister'])
    expect(arc(a, 'army')).toEqual(['nmod:poss', 'enemies'])
  })

  it('gives lemmas and features', () => {
    const a = read("They weren't fleeing; the armies had withdrawn and the crises grew worse.")
    const lemma = (w: string) => a.tokens.lemma[at(a, w)]
    expect(['were', "n't", 'fleeing', 'armies', 'withdrawn', 'crises', 'grew'].map(lemma)).toEqual([
      'be',
      'not',
      'flee',
      'army',
      'withdraw',
      'crisis',
      'grow',
    ])
    expect(a.tokens.feats[at(a, 'armies')]).toBe('Number=Plur')
    expect(a.tokens.feats[at(a, 'They')]).toContain('Person=3')
  })
})
