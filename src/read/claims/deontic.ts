import { around } from '../attribution/nesting.js'
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
 * Requests in the words of an obligation: "the envoy said that the rebels must withdraw" asks the rebels to. Only with a
 * named or described speaker who is another than the one obliged; `events` are the drafts of the document so far.
 */
export function deonticRequests(g: Grammar, events: readonly Draft[]): Draft[] {
  const { tokens, annotation } = g
  const found: Draft[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.xpos[token] !== 'MD' || !/^(?:must|should)$/i.test(tokens.text[token])) continue
    const verb = tokens.head[token]
    if (verb < 0 || isPassive(tokens, verb) || dependents(tokens, verb, 'mark').some(m => IF.test(tokens.text[m])))
      continue
    const voice = around(annotation, verb).find(a => a.kind === 'assertion' && a.sourceHead >= 0 && a.cueHead >= 0)
    if (!voice || !acts(g, voice.sourceHead)) continue
    const obliged = (g.functions(verb).get('subject') ?? []).filter(
      f => acts(g, f.token) && f.token !== voice.sourceHead,
    )
    if (!obliged.length || events.some(d => d.trigger === voice.cueHead && d.type === 'request')) continue
    if (obliged.some(f => tokens.upos[f.token] === 'PRON')) continue
    const deed = events.find(d => d.trigger === verb && ASKED.has(d.type))
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

const IF = /^(?:if|unless|whether)$/i
