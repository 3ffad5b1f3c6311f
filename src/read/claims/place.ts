import type { Draft } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import type { Role } from './lexicon.js'
import { standing } from './party.js'

const PLACE_FUNCTIONS = [
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'around',
  'across',
  'throughout',
  'along',
  'within',
  'on',
  'over',
]

/**
 * Where it happened: the place phrase of the trigger or of a word of its pattern, else of the one acted upon or the thing
 * used ("bandits in the valley"), else the ground itself that is attacked or closed off.
 */
export function addPlace(g: Grammar, draft: Draft, filling: Partial<Record<Role, readonly Filler[]>>): void {
  const { actor = [], recipient = [], object = [] } = filling
  const taken = new Set([...actor, ...recipient, ...object].map(f => f.token))
  const isPlace = (f: Filler, name: string) => {
    const { kind, named } = standing(g.annotation, f.token)
    return kind === 'place' || (kind === 'state' && named && name === 'in')
  }
  const tokens = [
    draft.trigger,
    ...draft.words,
    ...[...recipient, ...object].filter(f => !f.path.includes('<')).map(f => f.token),
  ]
  for (const token of tokens)
    for (const name of PLACE_FUNCTIONS) {
      const found = g
        .functions(token)
        .get(name)
        ?.filter(f => !taken.has(f.token) && isPlace(f, name))
      if (found?.length) {
        filling.place = found
        return
      }
    }
  const ground = GROUND.has(draft.type) ? recipient.filter(f => isPlace(f, '')) : []
  if (ground.length) filling.place = ground
}

/** Types that can bear on a place itself. */
const GROUND = new Set(['coerce', 'assault', 'mobilize'])
