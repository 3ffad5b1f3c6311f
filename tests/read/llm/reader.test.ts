import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimSchema } from '../../../src/model/claim.js'
import { document } from '../../../src/model/document.js'
import { scheme } from '../../../src/model/scheme.js'
import { type ModelReaderOptions, modelReader } from '../../../src/read/llm/reader.js'
import { yamlFiles } from '../../support/workspace.js'
import { called, type ModelServer, modelServer, says, stated } from './support/server.js'

const types = scheme(yamlFiles('scheme'))
const orders = yamlFiles('src/read/en/llm')
const language = { 'llm/orders': orders.orders }

let server: ModelServer
beforeEach(async () => {
  server = await modelServer()
})
afterEach(() => server.close())

const reader = (options: Partial<ModelReaderOptions> = {}) =>
  modelReader({ url: server.url, model: 'made-up', scheme: types, language, retries: 2, ...options })

const text =
  'The Northern Front gave the Coast League rifles in March 2019, Harbour officials said.\n\n' +
  'It later attacked\nthe League near Ostrow, which Anabel Rell denied.'
const report = document({ text, title: 'Rifles', publisher: 'Harbour Post', published: '2019-04-02' })
const gift = stated({
  quote: 'The Northern Front gave the Coast League rifles in March 2019',
  trigger: 'gave',
  type: 'aid',
  mode: 'arms',
  actor: [called('The Northern Front', 'Northern Front')],
  recipient: [called('the Coast League', 'Coast League')],
  object: [{ text: 'rifles' }],
  time: { text: 'March 2019', edtf: '2019-03' },
  attribution: [called('Harbour officials', 'Harbour officials', 'group')],
})

describe('a reader by a language model', () => {
  test('gives claims by the scheme that rest on exact quotes', async () => {
    server.answer = () => says(gift)
    const { annotation, dropped } = await reader().annotate(report)
    expect(dropped.size).toBe(0)
    const [claim] = annotation.claims
    expect(claimSchema.parse(claim)).toEqual(claim)
    expect(claim).toMatchObject({
      type: 'aid',
      mode: 'arms',
      symmetric: false,
      reader: 'llm/1:made-up',
      confidence: 0.5,
    })
    expect(claim.time).toEqual({ text: 'March 2019', edtf: '2019-03', basis: 'stated' })
    for (const span of [claim.quote, ...claim.actor, ...claim.recipient, ...claim.object, ...claim.attribution])
      expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(text.slice(claim.trigger.start, claim.trigger.end)).toBe('gave')
    expect(claim.actor[0]).toMatchObject({ name: 'Northern Front', named: true })
  })

  test('asks with the scheme as a JSON schema, instructions and document apart', async () => {
    await reader({ key: 'sesame' }).annotate(report)
    const [{ messages, response_format, authorization, model }] = server.asked
    expect([model, authorization]).toEqual(['made-up', 'Bearer sesame'])
    const [system, user] = messages
    expect([system.role, user.role, messages.length]).toEqual(['system', 'user', 2])
    expect(system.content).not.toContain('Northern Front')
    expect(user.content).toContain(text)
    const schema = JSON.stringify(response_format?.json_schema?.schema)
    for (const type of types.keys()) expect(schema).toContain(`"${type}"`)
    expect(schema).toContain('"additionalProperties":false')
  })

  test('drops and counts what is not in the text', async () => {
    const more = (fields: object) => ({ ...gift, ...fields })
    server.answer = () =>
      says(
        gift,
        more({ quote: 'The Northern Front secretly gave the Coast League rifles' }),
        more({ quote: 'The Northern Front gave the Coast League RIFLES' }),
        more({ actor: [called('Southern Front')] }),
        more({ actor: [], recipient: [] }),
        more({ attribution: [called('the prime minister')] }),
        more({ mode: 'money-laundering' }),
        more({ type: 'aid', mode: 'meeting' }),
        // a name is a whole word: "Anabel" is not "Ana"
        more({ actor: [called('Ana', 'Ana', 'person')] }),
        { type: 'aid' },
        'no claim at all',
      )
    const { annotation, dropped } = await reader().annotate(report)
    expect(annotation.claims).toHaveLength(1)
    expect(Object.fromEntries(dropped)).toEqual({ quote: 2, party: 3, speaker: 1, form: 4 })
  })

  test('takes a mode only of its type', async () => {
    const other = [...types.values()].find(t => t.modes.length && !t.modes.includes('arms'))!
    server.answer = () => says({ ...gift, type: other.type, mode: 'arms' })
    const { dropped } = await reader().annotate(report)
    expect(Object.fromEntries(dropped)).toEqual({ type: 1 })
  })

  test('leaves out things, places, times, names that are not there, and keeps the claim', async () => {
    const fields = {
      object: [{ text: 'tanks' }],
      place: [called('Port Elsewhere', 'Port Elsewhere', 'place')],
      time: { text: 'March 2019', edtf: 'last spring' },
      actor: [called('The Northern Front', 'The Glorious Northern Front')],
      role: 'chief armourer',
    }
    server.answer = () => says({ ...gift, ...fields })
    const [claim] = (await reader().annotate(report)).annotation.claims
    expect(claim).toMatchObject({
      object: [],
      place: [],
      role: null,
      time: { text: 'March 2019', edtf: null, basis: 'none' },
    })
    expect(claim.actor[0].name).toBe('The Northern Front')
  })

  test('forgives line breaks alone', async () => {
    server.answer = () =>
      says(
        stated({
          quote: 'It later attacked the League near Ostrow',
          trigger: 'attacked',
          type: 'assault',
          actor: [called('It', 'Northern Front')],
          recipient: [called('the League', 'Coast League')],
          hedge: 'likely',
        }),
      )
    const [claim] = (await reader().annotate(report)).annotation.claims
    expect(claim.quote.text).toBe('It later attacked\nthe League near Ostrow')
    expect(claim.actor[0]).toMatchObject({ text: 'It', name: 'Northern Front' })
    expect(claim.probability).toEqual([0.55, 0.8])
  })

  test('reads a long text in pieces, and each claim once', async () => {
    const paragraph = (n: number) =>
      `Unit ${n} of the Harbour Guard arrested ${n} men of the Coast League in the old town.`
    const long = document({ text: Array.from({ length: 60 }, (_, n) => paragraph(n + 10)).join('\n\n') })
    server.answer = ({ messages }) => ({
      together: 3,
      ...says(
        ...[...messages[1].content.matchAll(/Unit \d+ of the Harbour Guard arrested \d+ men/g)].map(([quote]) =>
          stated({
            quote,
            trigger: 'arrested',
            type: 'coerce',
            actor: [called('Harbour Guard')],
            recipient: [called('men')],
          }),
        ),
      ),
    })
    const asked = reader({ piece: 1000, concurrency: 3 })
    const { annotation } = await asked.annotate(long)
    expect(annotation.claims.map(c => c.quote.text)).toHaveLength(60)
    expect(new Set(annotation.claims.map(c => c.quote.start)).size).toBe(60)
    expect(server.asked.length).toBeGreaterThan(4)
    expect(server.most()).toBe(3)
    expect(asked.spent()).toEqual({ asked: server.asked.length, fromCache: 0, tokens: server.asked.length * 100 })
  })
})
