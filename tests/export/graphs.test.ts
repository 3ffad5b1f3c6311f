import Graph, { MultiGraph } from 'graphology'
import gexfLibrary from 'graphology-gexf'
import graphmlLibrary from 'graphology-graphml'
import { expect, test } from 'vitest'
import { gexf } from '../../src/export/graph/gexf.js'
import { graphml } from '../../src/export/graph/graphml.js'
import { MOST_ACTORS, oligrapher } from '../../src/export/graph/oligrapher.js'
import { difficultSource, whole } from './support/source.js'

const named = (graph: Graph, name: string) => graph.findNode((_, a) => a.label === name)!

test('graphology reads the GEXF: nodes by name, one edge a pair and lane', async () => {
  const text = await whole(gexf(await difficultSource()))
  const graph = gexfLibrary.parse(MultiGraph, text)
  const [front, league] = ['Northern Front', 'Coast League'].map(name => named(graph, name))
  expect(graph.getNodeAttributes(front)).toMatchObject({ kind: 'organization', named: true })
  const edges = graph.edges(front, league).map(e => graph.getEdgeAttributes(e))
  expect(edges.map(e => [e.lane, e.types, e.claims, e.score])).toEqual([['cooperation', 'aid', 1, 10]])
  expect(graph.findNode((_, a) => a.label === '"Reed & Sons" <b>Brigade</b>')).toBeDefined()
})

test('GEXF tells when: spells of what is stated, and of publication where nothing is', async () => {
  const text = await whole(gexf(await difficultSource()))
  expect(text).toContain('<graph mode="dynamic"')
  expect(text).toContain('<spell start="2019-03-01" end="2019-03-31"/>')
  // "since 2015" has no end
  expect(text).toContain('<spell start="2015-01-01"/>')
  expect(text).toContain('<spell start="2020-06-01" end="2020-06-01"/>')
})

test('graphology reads the GraphML: an edge a claim and pair, with what the claim says', async () => {
  const graph = graphmlLibrary.parse(MultiGraph, await whole(graphml(await difficultSource())))
  const [front, league] = ['Northern Front', 'Coast League'].map(name => named(graph, name))
  const edges = graph.edges(front, league).map(e => graph.getEdgeAttributes(e))
  const told = edges
    .filter(e => e.marks === undefined)
    .map(e => [e.type, e.mode, e.score, e.polarity, e.realis, e.start])
  expect(told.sort()).toEqual([
    ['aid', 'arms', 10, 'affirmed', 'actual', '2019-03-01'],
    ['assault', undefined, -9, 'affirmed', 'intended', '2021-02-01'],
    ['assault', undefined, -9, 'denied', 'actual', undefined],
  ])
  const retracted = graph.edges().filter(e => graph.getEdgeAttribute(e, 'marks') === 'retracted')
  expect(retracted).toHaveLength(1)
})

test('an Oligrapher map has edges between its nodes, and knows them', async () => {
  const { graph, ...map } = JSON.parse(await whole(oligrapher(await difficultSource())))
  expect(map.version).toBe(3)
  const nodes = Object.values<Record<string, unknown>>(graph.nodes)
  const edges = Object.values<Record<string, string | number>>(graph.edges)
  expect(nodes.length).toBeGreaterThan(4)
  expect(nodes.length).toBeLessThanOrEqual(MOST_ACTORS)
  for (const edge of edges) {
    for (const end of ['node1_id', 'node2_id']) expect(graph.nodes[edge[end]].edgeIds).toContain(edge.id)
    expect([edge.x1, edge.y1]).toEqual([graph.nodes[edge.node1_id].x, graph.nodes[edge.node1_id].y])
  }
  // who has no name is in no map
  expect(nodes.map(n => n.name)).not.toContain('Fighters of the Coast League')
  expect(
    new Graph({ multi: true }).import({
      nodes: nodes.map(n => ({ key: n.id as string })),
      edges: edges.map(e => ({ key: e.id as string, source: e.node1_id as string, target: e.node2_id as string })),
    }).size,
  ).toBe(edges.length)
})
