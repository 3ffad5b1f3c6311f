import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import gexfLibrary from 'graphology-gexf'
import graphmlLibrary from 'graphology-graphml'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { actorsCsv } from '../../src/export/actors-csv.js'
import { eventsCsv } from '../../src/export/events-csv.js'
import { ftm } from '../../src/export/ftm/entities.js'
import { ftmStatements } from '../../src/export/ftm/statements.js'
import { gexf } from '../../src/export/graph/gexf.js'
import { graphml } from '../../src/export/graph/graphml.js'
import { jsonLd } from '../../src/export/jsonld.js'
import type { ExportSource } from '../../src/export/source.js'
import { stix } from '../../src/export/stix/bundle.js'
import { timelineJs } from '../../src/export/timeline.js'
import { document } from '../../src/model/document.js'
import { scheme } from '../../src/model/scheme.js'
import { handMade } from '../support/claims.js'
import { yamlFiles } from '../support/workspace.js'
import { whole } from './support/source.js'

const types = scheme(yamlFiles('scheme'))

/** A view with one claim between two actors of any names, in any words. */
function sourceOf(a: string, b: string, words: string): ExportSource {
  const doc = document({ text: words, title: a, publisher: b, published: '2020-05-04' })
  const party = (name: string, actor: string) => ({
    ...{ text: '', start: 0, end: 0, kind: 'organization' as const },
    name,
    actor,
    named: true,
  })
  const claim = handMade(doc, {
    type: 'aid',
    quote: words,
    actor: [party(a, 'aa')],
    recipient: [party(b, 'bb')],
    time: { text: '2019', edtf: '2019', basis: 'stated' },
  })
  const actors = [['aa', a] as const, ['bb', b] as const].map(([id, name]) => ({
    id,
    name,
    kind: 'organization' as const,
    named: true,
    aliases: [{ name: b, basis: 'stated' as never, uses: 1 }],
    uses: 1,
    documents: 1,
  }))
  return {
    collection: 'main',
    revision: 1,
    scheme: types,
    actors,
    actor: id => actors.find(x => x.id === id),
    ties: [],
    pairs: () => [{ from: 'aa', to: 'bb' }],
    grades: new Map(),
    async *claims() {
      yield { claim, recorded: '2024-01-01T00:00:00.000Z' }
    },
  }
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })

test('whatever stands in a document, every format is still one that its reader takes', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (a, b, words) => {
      const source = sourceOf(a, b, words)
      for (const [parse, format] of [
        [gexfLibrary.parse, gexf],
        [graphmlLibrary.parse, graphml],
      ] as const) {
        const graph = parse(MultiGraph, await whole(format(source)))
        expect([graph.order, graph.size]).toEqual([2, 1])
      }
      for (const format of [stix, jsonLd, timelineJs]) JSON.parse(await whole(format(source)))
      for (const line of (await whole(ftm(source))).split('\n').filter(Boolean)) JSON.parse(line)
      for (const table of [eventsCsv, actorsCsv, ftmStatements]) {
        const { errors, data } = Papa.parse<string[]>((await whole(table(source))).trimEnd(), {
          delimiter: ',',
          newline: '\r\n',
        })
        expect(errors).toEqual([])
        expect(new Set(data.map(row => row.length)).size).toBe(1)
      }
    }),
    { numRuns: 60 },
  )
})
