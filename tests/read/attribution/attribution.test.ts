import { describe, expect, it } from 'vitest'
import { document } from '../../../src/model/document.js'
import { annotation } from '../../../src/read/annotation.js'
import { linguisticSteps } from '../../../src/read/linguistics.js'
import { attribution } from '../../../src/read/steps/attribution.js'
import { installedResources } from '../../../src/relata.js'

const resources = installedResources()
const steps = [...linguisticSteps(resources), attribution(resources.language)]

/** The attributions as [source, cue, content], by their words; content that is in pieces is joined by " … ". */
function read(text: string): (readonly [string | null, string | null, string])[] {
  const read = annotation(document({ text }))
  for (const step of steps) step.run(read)
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
  return read.attributions.map(a => [slice(a.source), slice(a.cue), a.content.map(c => slice(c)).join(' … ')] as const)
}

describe('cue words', () => {
  it.each([
    ['The driver said that the road was open.', 'The driver', 'said', 'that the road was open'],
    ['The road was open, the driver said.', 'the driver', 'said', 'The road was open'],
    ['The road, the driver said, was open.', 'the driver', 'said', 'The road … was open'],
    ['According to the mayor, the well is dry.', 'the mayor', 'According', 'the well is dry'],
    ['The mayor told the council that the mill was closed.', 'The mayor', 'told', 'that the mill was closed'],
    ['Officials announced the closure of the mill.', 'Officials', 'announced', 'the closure of the mill'],
    ["The general's claim that the town fell", 'The general', 'claim', 'that the town fell'],
    ['The captain is confident that the crew survived.', 'The captain', 'confident', 'that the crew survived'],
    ['The envoy called the talks a success.', 'The envoy', 'called', 'the talks a success'],
    ['The bishop urged both sides to lay down their arms.', 'The bishop', 'urged', 'both sides to lay down their arms'],
    ['The council accused the guards of torture.', 'The council', 'accused', 'the guards of torture'],
  ])('%s', (text, source, cue, content) => {
    expect(read(text)).toContainEqual([source, cue, content])
  })

  it('names nobody where nobody is named', () => {
    const found = read('Two officers reportedly joined the rebels.')
    expect(found).toEqual([[null, 'reportedly', 'Two officers … joined the rebels']])
  })

  it('finds nothing where nobody speaks', () => {
    expect(read('The rebels crossed the river at dawn. The bridge was gone.')).toEqual([])
  })
})

describe('quotations', () => {
  it.each([
    ['"The road is open," the driver said.', 'the driver', '"The road is open,"'],
    ['“We will stay,” said the mayor of the town.', 'the mayor of the town', '“We will stay,”'],
    [
      '“We will stay,” the mayor said, “until the water is back.”',
      'the mayor',
      '“We will stay,” … “until the water is back.”',
    ],
    ["''Nobody left the village,'' a farmer said.", 'a farmer', "''Nobody left the village,''"],
  ])('%s', (text, source, content) => {
    expect(read(text)).toContainEqual([source, 'said', content])
  })

  it('goes on over sentences and paragraphs with the same voice', () => {
    const text =
      '“The well is dry,” the mayor said. “It has been dry for a year.\n\n“Nobody in the city listens to us.”'
    const [[source, , content]] = read(text)
    expect(source).toBe('the mayor')
    expect(content).toContain('It has been dry for a year')
    expect(content).toContain('Nobody in the city listens to us')
  })

  it('belongs to the speaker whom a colon introduces', () => {
    const text = 'The mayor said in a statement:\n\n"The well has been dry for a year and nobody came."'
    expect(read(text)).toContainEqual(['The mayor', 'said', '"The well has been dry for a year and nobody came."'])
  })
})

describe('labels', () => {
  it('reads the speaker of a headline', () => {
    const found = read('Police: Two men held after raid\n\nThe two men were held in the harbour on Friday.')
    expect(found[0]).toEqual(['Police', ':', 'Two men held after raid'])
  })

  it('reads the turns of a transcript', () => {
    const found = read('We asked both.\n\nHALL: Will you stay in the valley?\n\nROWE: We will stay until spring.')
    expect(found.map(f => f[0])).toEqual(expect.arrayContaining(['HALL', 'ROWE']))
  })
})

it('never throws, and its spans lie within the text', () => {
  for (const text of [
    '',
    '"',
    '““”',
    ': : :',
    'said said said',
    '"said',
    '\n\n"\n\n“a\n',
    'According to',
    'he said,',
    "' '' '",
  ]) {
    const read = annotation(document({ text }))
    for (const step of steps) step.run(read)
    for (const a of read.attributions)
      for (const span of [...a.content, ...(a.source ? [a.source] : [])]) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(span.start).toBeLessThan(span.end)
      }
  }
})
