import type { Tokens } from '../annotation.js'

/** Gives passives their subject and agent, in a sentence (half-open), in place. */
export function mendPassives(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (tokens.deprel[i] === 'case' && tokens.text[i] === 'by') mendInnerAgent(tokens, i, first)
    else if (tokens.deprel[i] === 'aux:pass') mendBareSubject(tokens, i, first, last)
  }
}

/** "prevented from visiting the camp by the militia": the inner verb is active and has its object, so the outer has the agent. */
function mendInnerAgent({ head, deprel, upos, xpos, text }: Tokens, by: number, first: number): void {
  const agent = head[by]
  const inner = agent > by ? head[agent] : -1
  if (inner < first || inner > by || !/^obl/.test(deprel[agent]) || !/^VBG?$/.test(xpos[inner])) return
  const outer = head[inner]
  if (outer < first || outer > inner || xpos[outer] !== 'VBN' || !/^(?:advcl|xcomp)$/.test(deprel[inner])) return
  if (!/^(?:NOUN|PROPN)$/.test(upos[agent])) return
  let object = false
  for (let t = inner + 1; t < by; t++) {
    if (text[t] === ',') return
    if (head[t] === inner && deprel[t] === 'obj') object = true
  }
  let passive = false
  for (let t = outer - 1; t >= first && t > outer - 5; t--)
    if (head[t] === outer && deprel[t] === 'aux:pass') passive = true
  for (let t = outer + 1; t < by; t++) if (head[t] === outer && deprel[t] === 'obl:agent') return
  if (!object || !passive) return
  head[agent] = outer
  deprel[agent] = 'obl:agent'
}

const WHEN =
  /^(?:second|minute|hour|day|week|month|year|decade|morning|evening|night|afternoon|today|yesterday|time|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)$/i

/** "after one of its drivers was abducted": a nominal without a preposition right before a passive without subject is its subject. */
function mendBareSubject({ head, deprel, upos, lemma }: Tokens, aux: number, first: number, last: number): void {
  const verb = head[aux]
  if (verb < aux || verb >= last) return
  let nominal = -1
  for (let t = first; t < aux; t++) {
    if (head[t] !== verb) continue
    if (/^(?:nsubj|csubj|expl)/.test(deprel[t])) return
    if (deprel[t] === 'obl' && /^(?:NOUN|PROPN|NUM|PRON|DET)$/.test(upos[t])) nominal = t
  }
  if (nominal < 0 || WHEN.test(lemma[nominal])) return
  for (let t = nominal - 1; t >= first && t > nominal - 8; t--) if (head[t] === nominal && deprel[t] === 'case') return
  for (let t = nominal + 1; t < aux; t++) if (upos[t] === 'VERB' || upos[t] === 'PUNCT') return
  deprel[nominal] = 'nsubj:pass'
}
