import { type RefObject, useEffect } from 'react'
import type { Claim } from '../../../src/model/claim.ts'
import type { Layers } from '../../../src/model/reading.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Trick } from '../../../src/model/tricks.ts'
import type { Lane } from '../lib/lanes.ts'
import { usePrinting } from '../lib/printing.ts'
import { followSight } from './in-sight.ts'
import type { LayerName } from './layers.tsx'
import type { Marks } from './paragraphs.ts'
import { ranges } from './places.ts'
import { spansAt } from './spans-at.ts'

/** Whether this browser can paint marks without changing the text's elements (CSS Custom Highlight API). */
export const PAINTS = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS

/** Later ones lie on top. The names are those of the ::highlight() rules in styles.css. */
const ORDER = [
  'claims',
  'layer-names',
  'layer-times',
  'layer-voices',
  'pointed',
  'chosen',
  'trigger-cooperation',
  'trigger-conflict',
  'trigger-other',
  'party',
  'voice',
  'chosen-trigger',
]

/**
 * What is marked in a text: of the layers that are on, every passage and its trigger, names, times, whose word; and, of the chosen
 * claim, who, whose word, and the trigger, strongly.
 */
export function marksOf(
  claims: readonly Claim[],
  lane: (claim: Claim) => Lane,
  chosen: Claim | null,
  on: ReadonlySet<LayerName>,
  layers: Layers,
): Marks {
  const marks = new Map<string, Span[]>(ORDER.filter(name => name !== 'pointed').map(name => [name, []]))
  if (on.has('names')) marks.get('layer-names')!.push(...layers.mentions.filter(m => m.named))
  if (on.has('times')) marks.get('layer-times')!.push(...layers.times)
  if (on.has('voices'))
    for (const { source, cue } of layers.attributions)
      marks.get('layer-voices')!.push(...(source ? [source] : []), ...(cue ? [cue] : []))
  for (const claim of on.has('claims') ? claims : []) {
    marks.get('claims')!.push(claim.quote)
    if (claim !== chosen) marks.get(`trigger-${lane(claim)}`)!.push(claim.trigger)
  }
  if (chosen) {
    marks.get('chosen')!.push(chosen.quote)
    marks.get('chosen-trigger')!.push(chosen.trigger)
    marks.get('party')!.push(...chosen.actor, ...chosen.recipient, ...chosen.origin)
    marks.get('voice')!.push(...chosen.attribution)
  }
  return marks
}

/** The passage of the claim that the pointer is on: apart from the others, so that moving over the list paints nothing else anew. */
export const pointedMarks = (pointed: Claim | null): Marks => new Map([['pointed', pointed ? [pointed.quote] : []]])

/**
 * Above this many spans only those near the window are painted: a browser goes over all of them whenever anything on the page
 * changes, which for 10,000 took 75 ms a frame.
 */
const MOST_AT_ONCE = 1500

/** Paints marks on the text below an element, and takes them away with it. `text`, `tricks`: painted anew when they change. */
export function usePainted(root: RefObject<HTMLElement | null>, marks: Marks, text: string, tricks: readonly Trick[]) {
  const printing = usePrinting()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, and tricks that are marked, put other elements below the root
  useEffect(() => {
    if (!PAINTS || !root.current) return
    const range = ranges(root.current)
    const kinds = [...marks].map(([name, spans]) => ({ name, spans, at: spansAt(spans) }))
    const paint = (sight: Span | null) => {
      for (const { name, spans, at } of kinds) {
        const seen = sight ? at(sight) : spans
        const highlight = new Highlight(...seen.flatMap(span => range(span) ?? []))
        highlight.priority = ORDER.indexOf(name)
        CSS.highlights.set(name, highlight)
      }
    }
    const many = [...marks.values()].reduce((sum, spans) => sum + spans.length, 0) > MOST_AT_ONCE
    const end = many && !printing ? followSight([...root.current.querySelectorAll('p')], paint) : void paint(null)
    return () => {
      end?.()
      for (const name of marks.keys()) CSS.highlights.delete(name)
    }
  }, [root, marks, text, tricks, printing])
}
