import { describe, expect, it } from 'vitest'
import { document } from '../../../src/model/document.js'
import { openReader } from '../../../src/relata.js'

/** Tag and lemma of a word in a text. */
function tagged(text: string, word: string): string {
  const { tokens } = openReader().annotate(document({ text }))
  const i = tokens.text.indexOf(word)
  return `${tokens.upos[i]} ${tokens.xpos[i]} ${tokens.lemma[i]}`
}

describe('present forms of verbs that have no noun', () => {
  it.each([
    ['Norvany denies the report.', 'denies', 'VERB VBZ deny'],
    ['The Velm Front tries to hold the bridge.', 'tries', 'VERB VBZ try'],
    ['Kardavia seizes the ships of its neighbour.', 'seizes', 'VERB VBZ seize'],
  ])('%s', (text, word, expected) => expect(tagged(text, word)).toBe(expected))

  it('leaves plurals alone', () => {
    expect(tagged('The attacks on the bridge went on.', 'attacks')).toBe('NOUN NNS attack')
  })
})
