import type { Tokens } from '../annotation.js'
import { around } from '../attribution/nesting.js'
import { isInfinitive } from '../modality/operators.js'
import { dependents } from '../tree.js'
import type { Draft } from './draft.js'
import type { Grammar } from './grammar/index.js'
import { isPassive } from './grammar/words.js'
import { acts } from './party.js'

/** What is asked for, by the type of what should be done: the mode of `request`. */
const ASKED: ReadonlyMap<string, string> = new Map([
  ['retreat', 'yield'],
  ['concede', 'yield'],
  ['aid', 'assist'],
  ['cooperate', 'assist'],
  ['consult', 'meet'],
])

/**
 * Requests in the words of an obligation: "the envoy said that the rebels must withdraw" asks the rebels to, "…that the
 * prisoners need to be released" asks it of nobody who is named. Only with a named or described speaker who is another than
 * the one obliged; `events` are the drafts of the document so far.
 */
export function deonticRequests(g: Grammar, events: readonly Draft[]): Draft[] {
  const { tokens, annotation } = g
  const found: Draft[] = []
  for (let token = 0; token < tokens.count; token++) {
    const verb = obligedBy(tokens, token)
    if (verb < 0 || conditional(tokens, verb) || conditional(tokens, token)) continue
    const voice = around(annotation, verb).find(a => a.kind === 'assertion' && a.sourceHead >= 0 && a.cueHead >= 0)
    if (!voice || !acts(g, voice.sourceHead)) continue
    if (events.some(d => d.trigger === voice.cueHead && d.type === 'request')) continue
    const deed = events.find(d => d.trigger === verb && ASKED.has(d.type))
    const subject = g.functions(verb).get('subject') ?? []
    const obliged = subject.filter(f => acts(g, f.token) && f.token !== voice.sourceHead)
    // what must be done is asked even where it is not said of whom, as long as it is something that one can grant
    const passive = isPassive(tokens, verb)
    if (passive ? !deed : !obliged.length || obliged.some(f => tokens.upos[f.token] === 'PRON')) continue
    found.push({
      trigger: voice.cueHead,
      type: 'request',
      mode: (deed && ASKED.get(deed.type)) ?? null,
      symmetric: false,
      filling: { actor: [{ token: voice.sourceHead, path: 'attribution', cost: 1 }], recipient: obliged },
      role: null,
      words: [verb],
      specificity: 10,
      rule: `obligation: ${tokens.text[token].toLowerCase()}`,
    })
  }
  return found
}

/** The verb of what must be done: behind "must" or "should", or as the infinitive of "have to" and "need to"; else -1. */
function obligedBy(tokens: Tokens, token: number): number {
  if (tokens.xpos[token] === 'MD') return /^(?:must|should)$/i.test(tokens.text[token]) ? tokens.head[token] : -1
  if (!/^(?:have|has|need|needs|ought)$/i.test(tokens.text[token])) return -1
  return dependents(tokens, token, 'xcomp').find(clause => isInfinitive(tokens, clause)) ?? -1
}

function conditional(tokens: Tokens, verb: number): boolean {
  return dependents(tokens, verb, 'mark').some(m => /^(?:if|unless|whether)$/i.test(tokens.text[m]))
}
