import { describe, expect, it } from 'vitest'
import { type Claim, claimSchema } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { renderMarkdown } from '../../src/show/cli/render/markdown.js'
import { renderTable } from '../../src/show/cli/render/table.js'
import { wrap } from '../../src/show/cli/render/wrap.js'

const party = (name: string) => ({ name, text: name, kind: 'organization' as const, named: true, start: 0, end: 0 })
const text =
  'Two months ago the ministry may have handed the harbour militia forty rifles and the keys of the northern magazine, a docker told the Harbour Post.'
const doc = document({
  text,
  title: 'Rifles for the harbour',
  publisher: 'Harbour Post',
  byline: 'Jane Doe',
  published: '2021-05-04T09:30:00Z',
})

const claim: Claim = claimSchema.parse({
  id: 'c1',
  document: { id: doc.id, title: doc.title, publisher: doc.publisher, published: doc.published, url: null },
  type: 'aid',
  mode: 'arms',
  symmetric: false,
  actor: [party('the ministry')],
  recipient: [party('the harbour militia')],
  origin: [],
  object: [{ text: 'forty rifles', start: 0, end: 0, quantity: null }],
  place: [],
  role: null,
  time: { text: 'Two months ago', edtf: '2021-03~', basis: 'relative' },
  polarity: 'affirmed',
  realis: 'actual',
  hedge: 'possible',
  probability: null,
  attribution: [party('a docker'), party('Harbour Post')],
  quote: { text, start: 0, end: text.length },
  trigger: { start: 0, end: 3 },
  confidence: 0.8,
  reader: 'test/1',
})
const clash: Claim = {
  ...claim,
  id: 'c2',
  type: 'assault',
  mode: 'clash',
  symmetric: true,
  object: [],
  time: null,
  hedge: 'none',
  polarity: 'denied',
  attribution: [],
}

describe('the table', () => {
  it('shows who, whom, what, when, how certain, according to whom, and the quote', () => {
    expect(renderTable(doc, [claim, clash], 'a.html', { isTTY: false, columns: 80 })).toBe(
      `Rifles for the harbour
Harbour Post · Jane Doe · 2021-05-04 · a.html

   1  the ministry → the harbour militia
      aid · arms  [possible]
      what    forty rifles
      when    2021-03~ (“Two months ago”)
      said by a docker, via Harbour Post
      “Two months ago the ministry may have handed the harbour militia forty
      rifles and the keys of the northern magazine, a docker told the Harbour
      Post.”

   2  the ministry ↔ the harbour militia
      assault · clash  [denied]
      “Two months ago the ministry may have handed the harbour militia forty
      rifles and the keys of the northern magazine, a docker told the Harbour
      Post.”
`,
    )
  })

  it('has no colours where they are not wanted', () => {
    const had = process.env.NO_COLOR
    process.env.NO_COLOR = '1'
    expect(renderTable(doc, [claim], 'a.html', { isTTY: true, columns: 80 })).not.toContain('\u001b[')
    delete process.env.NO_COLOR
    expect(renderTable(doc, [claim], 'a.html', { isTTY: true, columns: 80 })).toContain('\u001b[')
    if (had !== undefined) process.env.NO_COLOR = had
  })
})

describe('Markdown', () => {
  it('has an item a claim, and takes no mark of a text for markup', () => {
    const odd = { ...claim, quote: { ...claim.quote, text: 'a *star* and\na [link]' } }
    expect(renderMarkdown(doc, [odd], 'a.html')).toContain('\n  > a \\*star\\* and a \\[link\\]\n')
    expect(renderMarkdown(doc, [], 'a.html')).toContain('No claims.')
  })
})

describe('wrapping', () => {
  it('breaks at blanks, never within a word', () => {
    expect(wrap('aa bb cc dddddddd e', 5)).toEqual(['aa bb', 'cc', 'dddddddd', 'e'])
    expect(wrap('', 5)).toEqual([])
  })
})
