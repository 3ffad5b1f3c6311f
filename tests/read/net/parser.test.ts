import { describe, expect, it } from 'vitest'
import { netParser } from '../../../src/read/net/parser.js'
import { installedResources } from '../../../src/relata.js'

const { weights, kernel } = installedResources('net')
const bytes = weights('net')
const simd = netParser(bytes, kernel)

const sentence = (text: string) => text.split(' ')
const one = (words: readonly string[]) => [{ first: 0, last: words.length }]

describe('the net parser', () => {
  it('tags and parses a plain sentence', () => {
    const words = sentence('The army accused the rebels of shelling two villages .')
    const { upos, head, deprel } = simd.analyse(words, one(words))
    expect(upos.slice(0, 3)).toEqual(['DET', 'NOUN', 'VERB'])
    expect([head[1], deprel[1]]).toEqual([2, 'nsubj'])
    expect([head[2], deprel[2]]).toEqual([-1, 'root'])
    expect([head[4], deprel[4]]).toEqual([2, 'obj'])
  })

  it('reads a name that nobody has met as a name', () => {
    const words = sentence('Rebels of the Dravonian Front attacked Ulmetsk on Monday .')
    const { upos, deprel } = simd.analyse(words, one(words))
    expect(upos[6]).toBe('PROPN')
    expect(deprel[6]).toBe('obj')
  })

  it('says the same with the plain kernel as with the SIMD kernel', () => {
    const words = sentence(
      'Two officials said on Friday that the ministers had not agreed to release the men they hold .',
    )
    const plain = netParser(bytes, null).analyse(words, one(words))
    const fast = simd.analyse(words, one(words))
    expect({ ...plain, sure: null }).toEqual({ ...fast, sure: null })
  })

  it('says the same of a sentence alone and among others', () => {
    const words = sentence('Police arrested him . The court freed four of them .')
    const together = simd.analyse(words, [
      { first: 0, last: 4 },
      { first: 4, last: words.length },
    ])
    const alone = simd.analyse(words.slice(4), one(words.slice(4)))
    expect(together.upos.slice(4)).toEqual(alone.upos)
    expect(Array.from(together.head.slice(4), h => (h < 0 ? h : h - 4))).toEqual(Array.from(alone.head))
  })

  it('gives a sentence of any length one root and no cycle', () => {
    const words = Array.from({ length: 1300 }, (_, i) => ['the', 'men', 'and', 'women', 'marched', ','][i % 6])
    const { head } = simd.analyse(words, one(words))
    expect(Array.from(head).filter(h => h < 0)).toHaveLength(1)
    for (let word = 0; word < words.length; word++) {
      let steps = 0
      for (let node = word; node >= 0; node = head[node]) expect(++steps).toBeLessThanOrEqual(words.length)
    }
  })
})
