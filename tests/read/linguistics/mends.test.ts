import { describe, expect, it } from 'vitest'
import { type Tokens, tokens } from '../../../src/read/annotation.js'
import { changes, drawn, type Mend } from './drawn.js'
import * as nouns from './mend-cases-of-nouns.js'
import * as verbs from './mend-cases-of-verbs.js'

/** A tree as often as this, in one sentence: every copy but the first hangs on the first. */
function long(tree: string, times: number): Tokens {
  const one = drawn(tree)
  const root = one.head.indexOf(-1)
  const all = tokens(one.count * times)
  for (let copy = 0; copy < times; copy++)
    for (let i = 0; i < one.count; i++) {
      const at = copy * one.count + i
      for (const column of ['text', 'lemma', 'upos', 'xpos', 'deprel'] as const) all[column][at] = one[column][i]
      all.head[at] = one.head[i] >= 0 ? one.head[i] + copy * one.count : copy ? root : -1
      if (one.head[i] < 0 && copy) all.deprel[at] = 'parataxis'
    }
  return all
}

/** How often a mend looks at a head or a relation. */
function looks(mend: Mend, sentence: Tokens): number {
  let count = 0
  const counted = <T extends object>(column: T): T =>
    new Proxy(column, {
      get(target, key) {
        count++
        return Reflect.get(target, key)
      },
    })
  mend({ ...sentence, head: counted(sentence.head), deprel: counted(sentence.deprel) }, 0, sentence.count)
  return count
}

const TABLE = { ...verbs, ...nouns }
for (const [name, cases] of Object.entries(TABLE))
  describe(`mended ${name.toLowerCase()}`, () => {
    for (const [about, mend, tree, changed] of cases) it(about, () => expect(changes(mend, tree)).toEqual(changed))
  })

describe('mending a sentence twice as long', () => {
  for (const [about, mend, tree] of Object.values(TABLE).flat())
    it(`costs no more than about twice as much: ${about}`, () => {
      const once = looks(mend, long(tree, 100))
      expect(looks(mend, long(tree, 200))).toBeLessThanOrEqual(once * 2.5)
    })
})
