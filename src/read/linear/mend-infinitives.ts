import type { Tokens } from '../annotation.js'

/** Mends infinitives and gerunds that hang on the wrong word of a sentence (half-open), in place, in time linear in its words. */
export function mendInfinitives(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text } = tokens
  const led = new Set<number>()
  for (let i = first; i + 2 < last; i++) if (text[i] === 'due' && text[i + 1] === 'to') mendDue(tokens, i, first)
  for (let i = first; i < last; i++)
    if (deprel[i] === 'mark' && text[i].toLowerCase() === 'to' && xpos[head[i]] === 'VB') led.add(head[i])
  for (let i = first; i < last; i++) {
    const above = head[i]
    if (above < first || above > i) continue
    const verbal = upos[above] === 'VERB'
    // "ordered troops to fire": no infinitive is an oblique, and none modifies a verb
    if (led.has(i) && verbal && (deprel[i] === 'obl' || deprel[i] === 'acl')) deprel[i] = 'xcomp'
    // "denies providing weapons"
    else if (xpos[i] === 'VBG' && deprel[i] === 'acl' && verbal) deprel[i] = i === above + 1 ? 'xcomp' : 'advcl'
    if (!led.has(i)) continue
    const noun =
      deprel[i] === 'acl'
        ? ofContent(tokens, above, first)
        : verbal && /^(?:advcl|xcomp)$/.test(deprel[i])
          ? lastContent(tokens, above, i)
          : -1
    if (noun < first) continue
    head[i] = noun
    deprel[i] = 'acl'
  }
}

/** "is due to meet the envoy": due to do something is no "due to", and it is who is due that will do it. */
function mendDue({ head, deprel, upos, xpos }: Tokens, due: number, first: number): void {
  const verb = head[due]
  if (verb <= due + 1 || xpos[verb] !== 'VB' || head[due + 1] !== due) return
  let copula = -1
  for (let t = due - 1; t >= first && t > due - 4; t--) if (head[t] === verb && upos[t] === 'AUX') copula = t
  if (copula < 0) return
  head[due] = head[verb]
  deprel[due] = deprel[verb]
  head[verb] = due
  deprel[verb] = 'xcomp'
  head[due + 1] = verb
  deprel[due + 1] = 'mark'
  upos[due + 1] = 'PART'
  xpos[due + 1] = 'TO'
  deprel[copula] = 'cop'
  for (let t = Math.max(first, due - 40); t < due; t++) {
    if (head[t] !== verb) continue
    head[t] = due
    if (deprel[t] === 'nsubj:outer') deprel[t] = 'nsubj'
  }
}

/**
 * "a call by the union to free them": the noun that is called by somebody; -1 where the infinitive's noun is none's. The
 * union is hung on the call, where the parser took it for the agent of an active verb.
 */
function ofContent({ head, deprel, lemma, text }: Tokens, noun: number, first: number): number {
  let by = noun - 1
  while (by > first && !(head[by] === noun && deprel[by] === 'case')) by--
  if (by <= first || !/^(?:by|from)$/.test(text[by]) || CONTENT.test(lemma[noun])) return -1
  const content = by - 1
  if (!CONTENT.test(lemma[content])) return -1
  if (deprel[noun] === 'obl' && head[content] === head[noun]) {
    head[noun] = content
    deprel[noun] = 'nmod'
  }
  return head[noun] === content ? content : -1
}

/** "rejected a demand by the union to free them": the noun of asking that the verb has, with nothing set off behind it. */
function lastContent({ head, deprel, lemma, text, upos }: Tokens, verb: number, infinitive: number): number {
  for (let t = infinitive - 1; t > verb; t--) {
    if (upos[t] === 'VERB' || (upos[t] === 'PUNCT' && text[t] === ',')) return -1
    if (upos[t] === 'NOUN' && head[t] === verb && /^(?:obj|obl)$/.test(deprel[t])) return ASKING.test(lemma[t]) ? t : -1
  }
  return -1
}

/** Nouns whose infinitive says what is asked. */
const ASKING =
  /^(?:demand|call|request|appeal|order|plea|ultimatum|proposal|offer|promise|pledge|vow|threat|refusal|bid)$/
/** Nouns whose infinitive says what they are about. */
const CONTENT =
  /^(?:demand|call|request|appeal|order|plea|ultimatum|proposal|offer|promise|pledge|vow|threat|refusal|bid|plan|attempt|effort|decision|move|agreement|failure|push|campaign|plot|conspiracy|commitment|motion|vote)$/
