import { dependents } from '../../tree.js'
import { agentBefore } from '../agent.js'
import { type Filler, further, type Grammar } from './grammar.js'
import { lemma } from './words.js'

const FORCE: ReadonlySet<string> = new Set(['assault', 'coerce', 'mobilize'])
const AGENT = ['by', 'possessive', 'compound', 'with', 'between', 'against', 'from']

/** `event-agent`: who led the event that a clause names: "was hurt in a raid by the guard", "died in an Alban raid". */
export function eventAgent(g: Grammar, verb: number): readonly Filler[] {
  const { tokens } = g
  for (const child of dependents(tokens, verb, 'obl')) {
    if (!g.knowledge.isEventNoun(lemma(tokens, child), FORCE) || g.inTime(child)) continue
    if (!dependents(tokens, child, 'case').some(c => g.knowledge.eventIn.has(tokens.text[c].toLowerCase()))) continue
    const functions = g.functions(child)
    const agent = AGENT.map(name => functions.get(name)).find(list => list?.length)
    const found = agent ?? agentBefore(g, child)
    if (found.length) return found.map(f => further(f, 'obl>', 1))
  }
  return []
}
