import type { NetworkBody } from '../../../src/show/api/contract.ts'
import type { Edge } from './choice.ts'
import type { LayoutStep, LayoutTask } from './layout-worker.ts'
import type { Places } from './positions.ts'

type Nodes = NetworkBody['nodes']

/** Places to begin with: those that are known, else the middle of known neighbours, else on a spiral by id, so that the same relations always lie the same. */
export function firstPlaces(nodes: Nodes, edges: readonly Edge[], known: Places): Places {
  const places: Places = new Map()
  const spread = 10 * Math.sqrt(nodes.length)
  const near = new Map<string, { x: number; y: number; n: number }>()
  for (const { a, b } of edges)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ]) {
      const place = known.get(other)
      if (!place || known.has(one)) continue
      const sum = near.get(one) ?? { x: 0, y: 0, n: 0 }
      near.set(one, { x: sum.x + place.x, y: sum.y + place.y, n: sum.n + 1 })
    }
  const ordered = [...nodes].sort((p, q) => (p.id < q.id ? -1 : 1))
  for (const [i, { id }] of ordered.entries()) {
    const turn = i * 2.399963 // the golden angle spreads evenly
    const radius = spread * Math.sqrt((i + 0.5) / ordered.length)
    const sum = near.get(id)
    places.set(
      id,
      known.get(id) ??
        (sum
          ? { x: sum.x / sum.n + Math.cos(turn) * spread * 0.03, y: sum.y / sum.n + Math.sin(turn) * spread * 0.03 }
          : { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius }),
    )
  }
  return places
}

/**
 * Lays a network out in a worker. @param onStep is told places on the way, a few times a second, and at the end
 * @returns stops it
 */
export function layOut(
  nodes: Nodes,
  edges: readonly Edge[],
  from: Places,
  iterations: number,
  onStep: (places: Places, done: boolean) => void,
): () => void {
  const ids = nodes.map(node => node.id)
  const index = new Map(ids.map((id, i) => [id, i]))
  const places = new Float32Array(ids.flatMap(id => [from.get(id)!.x, from.get(id)!.y]))
  const lines = new Float32Array(3 * edges.length)
  for (const [i, { a, b, cooperation, conflict }] of edges.entries())
    lines.set([index.get(a)!, index.get(b)!, Math.log2(1 + cooperation.claims + conflict.claims)], 3 * i)
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
    onStep(new Map(ids.map((id, i) => [id, { x: data.places[2 * i], y: data.places[2 * i + 1] }])), data.done)
    if (data.done) worker.terminate()
  }
  const task: LayoutTask = { places, edges: lines, iterations }
  worker.postMessage(task, [places.buffer, lines.buffer])
  return () => worker.terminate()
}

/** More steps for few actors, where each is cheap and the eye sees every flaw. */
export const iterationsFor = (actors: number) => (actors > 5000 ? 150 : actors > 1000 ? 250 : actors > 300 ? 400 : 600)
