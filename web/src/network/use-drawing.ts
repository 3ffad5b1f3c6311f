import { type RefObject, useEffect, useRef, useState } from 'react'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import type { Edge } from './choice.ts'
import { type Drawing, drawNetwork } from './drawing.ts'
import { networkGraph } from './graph.ts'
import { firstPlaces, iterationsFor, layOut } from './layout.ts'
import { usePalette } from './palette.ts'
import { type Places, storedPlaces, storePlaces } from './positions.ts'

interface Options {
  readonly nodes: NetworkBody['nodes']
  readonly edges: readonly Edge[]
  /** Under which name the layout is kept. */
  readonly name: string
  readonly chosen: string | null
  readonly onActor: (id: string) => void
  readonly onPair: (a: string, b: string) => void
}

/** `laying`: actors still move; `failed`: this browser draws no WebGL. */
export type DrawingState = 'waiting' | 'laying' | 'still' | 'failed'

/**
 * Draws the network, first where its actors lay last time, and lays out anew, in a worker, as soon as there is one that had
 * no place yet. @returns its state, and `anew`, which forgets the places
 */
export function useDrawing(element: RefObject<HTMLElement | null>, options: Options) {
  const { nodes, edges, name, chosen } = options
  const palette = usePalette()
  const drawing = useRef<Drawing | null>(null)
  const [state, setState] = useState<DrawingState>('waiting')
  const [round, setRound] = useState(0)
  const go = useRef(options)
  go.current = options

  useEffect(() => {
    let stop = () => {}
    let gone = false
    storedPlaces(name).then(stored => {
      if (gone || !element.current) return
      const known: Places = round > 0 ? new Map() : stored
      const settled = nodes.every(node => known.has(node.id))
      const places = firstPlaces(nodes, edges, known)
      const graph = networkGraph(nodes, edges, places, palette)
      try {
        drawing.current = drawNetwork(graph, element.current, palette, go.current.chosen, {
          actor: id => go.current.onActor(id),
          pair: (a, b) => go.current.onPair(a, b),
        })
      } catch {
        setState('failed')
        return
      }
      setState(settled ? 'still' : 'laying')
      if (settled) return
      stop = layOut(nodes, edges, places, iterationsFor(nodes.length), (next, done) => {
        graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...next.get(node) }), {
          attributes: ['x', 'y'],
        })
        if (!done) return
        setState('still')
        storePlaces(name, new Map([...stored, ...next]))
      })
    })
    return () => {
      gone = true
      stop()
      drawing.current?.sigma.kill()
      drawing.current = null
    }
  }, [nodes, edges, name, palette, round, element])

  useEffect(() => drawing.current?.choose(chosen), [chosen])
  return { drawing, state, anew: () => setRound(round + 1) }
}
