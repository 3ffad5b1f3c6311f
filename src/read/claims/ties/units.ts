import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { unitSize } from '../grammar/units.js'
import { mentionOf } from '../party.js'
import { standingTie } from './standing-tie.js'
import type { Surface } from './surface.js'

/** "2nd Battalion, 5th Regiment": of two units side by side the smaller one, which stands first, is a part of the other. */
export function unitTies(g: Grammar, at: Surface): Draft[] {
  const { tokens } = g
  const drafts: Draft[] = []
  for (let part = 0; part + 2 < tokens.count; part++) {
    const small = unitSize(g, part)
    if (small === undefined || !/^[,–-]$/.test(tokens.text[part + 1]) || mentionOf(g.annotation, part) < 0) continue
    const whole = at.starting(part + 2)
    const large = whole && unitSize(g, whole.last - 1)
    if (!whole || large === undefined || large === null || large <= small) continue
    drafts.push(standingTie('part_of', part, [part], [whole.token], 'units side by side'))
  }
  return drafts
}
