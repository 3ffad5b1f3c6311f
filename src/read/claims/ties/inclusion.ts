import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { isNoun } from '../grammar/words.js'
import { inclusions } from '../inclusions.js'
import { isParty, standing } from '../party.js'

/** "its elite forces, including the naval unit": what is included is a part of, or a member of, the whole. */
export function inclusionTies(g: Grammar): Draft[] {
  const drafts: Draft[] = []
  for (let noun = 0; noun < g.tokens.count; noun++) {
    if (!isNoun(g.tokens, noun)) continue
    const whole = standing(g.annotation, noun)
    if (whole.kind !== 'unit' && whole.kind !== 'organization' && whole.kind !== 'group') continue
    for (const part of inclusions(g, noun)) {
      const at = standing(g.annotation, part)
      if (!isParty(at) || at.kind === 'state') continue
      // a group of people that includes a person says who is among them, not to what they belong
      if (whole.kind === 'group' && (at.kind === 'person' || at.kind === 'group')) continue
      drafts.push({
        trigger: part,
        type: at.kind === 'person' || at.kind === 'group' ? 'member' : 'part_of',
        mode: null,
        symmetric: false,
        filling: {
          actor: [{ token: part, path: 'including', cost: 0 }],
          recipient: [{ token: noun, path: 'including<', cost: 0 }],
        },
        role: null,
        words: [],
        standing: true,
        specificity: 14,
        rule: 'including',
      })
    }
  }
  return drafts
}
