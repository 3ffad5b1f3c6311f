import { describe, expect, it } from 'vitest'
import { document } from '../../../src/model/document.js'
import type { Explanation } from '../../../src/model/explanation.js'
import { wayTo } from '../../../src/read/claims/why/roles.js'
import { annotationFromConllu, readConllu } from '../../../src/read/conllu.js'
import { engineOf, installedResources, openEngine } from '../../../src/relata.js'

/** The explanation of the first claim of a type in a text. */
function why(text: string, type: string, published: string | null = null): Explanation {
  const { reader, explain } = openEngine()
  const annotation = reader.annotate(document({ text, published }))
  const claim = annotation.claims.find(c => c.type === type)
  expect(claim, `${type} in "${text}"`).toBeDefined()
  const told = explain(annotation, claim?.id ?? '')
  expect(told).toBeDefined()
  expect(told?.claim).toEqual(claim)
  return told as Explanation
}

describe('an explanation', () => {
  it('names the entry of the lexicon with its file, frame, reason and example', () => {
    const { rule, sentence } = why('The rebels attacked the army on Monday.', 'assault')
    expect(rule.kind).toBe('sense')
    expect(rule.name).toBe('attack')
    const file = installedResources().language[rule.file] as { senses: { reason: string; example: string }[] }
    expect(file.senses.some(s => s.reason === rule.reason && s.example === rule.example)).toBe(true)
    expect(rule.frame?.roles.actor).toContain('subject')
    const marked = (mark: string) => sentence.words.filter(w => w.marks.includes(mark)).map(w => w.text)
    expect(marked('trigger')).toEqual(['attacked'])
    expect(marked('actor')).toEqual(['The', 'rebels'])
    expect(marked('recipient')).toEqual(['the', 'army'])
  })

  it('tells the reason of a tie', () => {
    const { rule } = why('Karl Brandt, the commander of the Northern Guard, spoke first.', 'leads')
    expect(rule).toMatchObject({ kind: 'tie', file: 'events/roles', name: 'role leaders', frame: null })
    expect(rule.reason).toContain('heads')
  })

  it('follows a pronoun to the name', () => {
    const { roles } = why('The Velm Front is small. It attacked the Alban army in May.', 'assault')
    const actor = roles.find(r => r.role === 'actor')
    expect(actor?.at.text).toBe('It')
    expect(actor?.name).toBe('Velm Front')
    expect(actor?.links.at(-1)).toMatchObject({ by: 'pronouns', to: { sentence: 1 } })
    expect(actor?.links.at(-1)?.to.text).toContain('Velm Front')
    expect(actor?.links.every(link => link.reason.length > 0)).toBe(true)
  })

  it('finds the words that make a claim uncertain or denied', () => {
    const may = why('The rebels may have attacked the army.', 'assault')
    expect(may.certainty.map(c => [c.value, c.at?.text])).toContainEqual(['possible', 'may'])
    const not = why('The rebels did not attack the army.', 'assault')
    expect(not.certainty.map(c => [c.value, c.at?.text])).toContainEqual(['denied', 'not'])
    expect(why('The rebels attacked the army.', 'assault').certainty).toEqual([])
  })

  it('says whose words it is, and in which sentence that is told', () => {
    const near = why('Officials said that the rebels attacked the army.', 'assault')
    expect(near.voices[0]).toMatchObject({ inherited: false, vouched: true })
    expect(near.voices[0].source?.text).toBe('Officials')
    expect(near.voices[0].cue?.text).toContain('said')
    expect(why('The rebels attacked the army.', 'assault').voices).toEqual([])
  })

  it('tells what a time was reckoned from', () => {
    expect(why('The rebels attacked the army on 3 May 2019.', 'assault').time).toBe('the text states the date')
    expect(why('The rebels attacked the army last month.', 'assault', '2019-06-20').time).toContain('2019-06-20')
    expect(why('The rebels attacked the army.', 'assault').time).toBeNull()
  })

  it('adds the parts of the confidence up to its value', () => {
    const { confidence, claim } = why('The Velm Front attacked the Alban army near Osk.', 'assault')
    expect(confidence.value).toBe(claim.confidence)
    const odds = confidence.parts.reduce((sum, p) => sum + p.effect, confidence.base)
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(confidence.value, 1)
    expect(confidence.parts.every(p => p.says.length > 0)).toBe(true)
  })

  it('is not there for a claim that the text does not give', () => {
    const { reader, explain } = openEngine()
    expect(explain(reader.annotate(document({ text: 'Rain fell.' })), 'f'.repeat(32))).toBeUndefined()
  })
})

it('knows the engines by the names that claims carry, and no others', () => {
  expect(engineOf(openEngine().reader.name)?.reader.name).toBe(openEngine().reader.name)
  expect(engineOf('relata-en/0')).toBeUndefined()
})

it('goes through the tree by the word above both', () => {
  const row = (i: number, form: string, head: number, rel: string) =>
    [i, form, form, 'X', 'X', '_', head, rel, '_', '_'].join('\t')
  const rows = [
    row(1, 'he', 2, 'nsubj'),
    row(2, 'agreed', 0, 'root'),
    row(3, 'to', 4, 'mark'),
    row(4, 'go', 2, 'xcomp'),
  ]
  const annotation = annotationFromConllu(readConllu(`${rows.join('\n')}\n\n`))
  expect(wayTo(annotation, 3, 0)).toEqual([
    { word: 'agreed', relation: 'xcomp', up: true },
    { word: 'he', relation: 'nsubj', up: false },
  ])
  expect(wayTo(annotation, 1, 1)).toEqual([])
})
