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
    [
      'Ana Ruiz, who has read the file, said the dam was safe.',
      'Ana Ruiz, who has read the file',
      'said',
      'the dam was safe',
    ],
    ['As many farmers have pointed out, the well is dry.', 'many farmers', 'pointed', 'the well is dry'],
    ['The valley, as a farmer pointed out, never gets snow.', 'a farmer', 'pointed', 'The valley … never gets snow'],
    ['The Harbour Council plans to close the gate.', 'The Harbour Council', 'plans', 'to close the gate'],
    ['The clerk admitted taking the money.', 'The clerk', 'admitted', 'taking the money'],
    ['The general was quoted as saying that the bridge was gone.', 'The general', 'saying', 'that the bridge was gone'],
    ['Asked about the raid, the general said he knew nothing.', 'the general', 'said', 'he knew nothing'],
    ['All the farmers I met said the well was dry.', 'All the farmers I met', 'said', 'the well was dry'],
    ['The rebels are said to have fled.', null, 'said', 'The rebels … to have fled'],
    ['The men, it is thought, fled by boat.', null, 'thought', 'The men … fled by boat'],
    ['The bishop was called a thief by two farmers.', 'two farmers', 'called', 'The bishop … a thief'],
    [
      'The minister, in a letter to the council, warned that the dam would break.',
      'The minister',
      'warned',
      'that the dam would break',
    ],
    [
      'Two diplomats familiar with the talks said on condition of anonymity that the deal was dead.',
      'Two diplomats familiar with the talks',
      'said',
      'that the deal was dead',
    ],
    ['A source told the Harbour Gazette the dam was safe.', 'A source', 'told', 'the dam was safe'],
    ['Ana Ruiz, a farmer, said the well was dry.', 'Ana Ruiz, a farmer', 'said', 'the well was dry'],
  ])('%s', (text, source, cue, content) => {
    expect(read(text)).toContainEqual([source, cue, content])
  })

  it('leaves what stands before a colon to itself', () => {
    const found = read('The hearing set off sparks on Friday: Farmers said they had been misled.')
    expect(found).toContainEqual(['Farmers', 'said', 'they had been misled'])
  })

  it('tells an aside between subject and verb from what is said', () => {
    expect(read('The road, which was long, was open, said Ana Ruiz.')).toEqual([
      ['Ana Ruiz', 'said', 'The road, which was long, was open'],
    ])
    expect(read('Ana Ruiz, who had left the talks, said the deal was a gift.')).toEqual([
      ['Ana Ruiz, who had left the talks', 'said', 'the deal was a gift'],
    ])
  })

  it('hears a second comment in what it says itself', () => {
    const found = read('The plan, the minister said, will fail and, he added, nobody will pay for it.')
    expect(found).toContainEqual(['he', 'added', 'nobody will pay for it'])
    expect(found[0][2]).not.toContain('nobody')
  })

  it('does not take a thing with a name for a speaker, nor a time for what is spoken of', () => {
    expect(read('The council runs a program called Harvest.')).toEqual([])
    expect(read('The mayor spoke on Thursday.')).toEqual([])
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

  it('finds a speaker with appositions and relative clauses behind the words', () => {
    const text =
      '"This is no drought, the mill took our water," Ana Ruiz, the head of the union, who also owns a farm, told the Harbour Gazette.'
    const [source, cue, content] = read(text)[0]
    expect(source).toMatch(/^Ana Ruiz, the head of the union/)
    expect([cue, content]).toEqual(['told', '"This is no drought, the mill took our water,"'])
  })

  it('lets words within a quotation say nothing about what stands outside', () => {
    const found = read('"It is an invasion, in our view, of the valley," Ana Ruiz, the mayor of the town, said in May.')
    expect(found[0]).toEqual([
      'Ana Ruiz, the mayor of the town',
      'said',
      '"It is an invasion, in our view, of the valley,"',
    ])
  })

  it('carries the voice on behind a quotation', () => {
    const found = read('The firm said: "The mine was rich when we bought it," adding that its value fell.')
    expect(found).toContainEqual(['The firm', 'adding', 'that its value fell'])
  })

  it('goes on over sentences and paragraphs with the same voice', () => {
    const text =
      '“The well is dry,” the mayor said. “It has been dry for a year.\n\n“Nobody in the city listens to us.”'
    const [[source, , content]] = read(text)
    expect(source).toBe('the mayor')
    expect(content).toContain('It has been dry for a year')
    expect(content).toContain('Nobody in the city listens to us')
  })

  it('belongs to the speaker of the paragraph that goes on with it', () => {
    const [[source, , content]] = read('“We will stay here.\n\n“We have bread for a month,” the mayor said.')
    expect(source).toBe('the mayor')
    expect(content).toContain('We will stay here')
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

  it('reads the speaker behind a headline', () => {
    const found = read('Clinic Hid Problems From Public, Former Doctor Says')
    expect(found).toContainEqual(['Former Doctor', 'Says', 'Clinic Hid Problems From Public'])
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
