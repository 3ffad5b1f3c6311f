import { dependents } from '../tree.js'
import { further } from './grammar/grammar.js'
import type { Filler, Grammar } from './grammar/index.js'
import { isPassive, lemma } from './grammar/words.js'
import { mayAct, standing } from './party.js'

/** The functions of an event noun or a thing at which the one behind it stands, best first. */
const AGENT = ['by', 'subject', 'possessive', 'between', 'compound', 'from']
const OWNER = ['possessive', 'compound', 'by', 'from']

/**
 * Who acts in an event that a noun names: "the strikes of the navy destroyed …" is told of the navy. Where the noun phrase
 * itself names nobody ("these strikes"), the nearest earlier mention of the same event is asked.
 */
export function agentOf(g: Grammar, noun: number): readonly Filler[] {
  // a subject that the clause lends has words of its own there; any other is seen through the event's words
  return agents(g, noun).map(f =>
    /acting<|xcomp<|conj</.test(f.path) && !f.path.includes('same-event') ? f : { ...f, words: noun },
  )
}

function agents(g: Grammar, noun: number): readonly Filler[] {
  const own = agentHere(g, noun)
  if (own.length) return own
  // "two days of clashes left ten dead"
  if (g.knowledge.transparentNouns.has(lemma(g.tokens, noun)))
    for (const inner of dependents(g.tokens, noun, 'nmod'))
      if (inner > noun && g.knowledge.isEventNoun(lemma(g.tokens, inner))) return agents(g, inner)
  return agentBefore(g, noun)
}

/** The one who acts in an earlier mention of the event that a noun takes up: "raided the base … in the attack". */
export function agentBefore(g: Grammar, noun: number): readonly Filler[] {
  const word = lemma(g.tokens, noun)
  const taken = dependents(g.tokens, noun, 'det').some(d => /^(?:the|this|that|these|those)$/i.test(g.tokens.text[d]))
  const start = g.annotation.sentences[g.tokens.sentence[noun] - MEMORY]?.first ?? 0
  for (let t = noun - 1; t >= start; t--) {
    if (taken && g.tokens.upos[t] === 'VERB' && isTakenUp(g, t, word)) {
      const subject = g
        .functions(t)
        .get('subject')
        ?.filter(f => mayAct(standing(g.annotation, f.token)))
      if (subject?.length) return subject.map(f => further(f, 'same-event<', 1.5))
    }
    if (g.tokens.upos[t] !== 'NOUN' || !sameEvent(lemma(g.tokens, t), word)) continue
    const earlier = agentHere(g, t)
    if (earlier.length) return earlier.map(f => further(f, 'same-event<', 1.5))
  }
  return []
}

/** Whether a verb tells what "the attack" or "the raid" takes up. */
function isTakenUp(g: Grammar, verb: number, noun: string): boolean {
  const word = lemma(g.tokens, verb)
  return word === noun || (ATTACKS.has(noun) && g.knowledge.isEventVerb(word, ASSAULT))
}

const ASSAULT: ReadonlySet<string> = new Set(['assault'])
const ATTACKS = new Set(['attack', 'assault', 'raid', 'ambush', 'incident', 'operation', 'violence', 'fighting'])

/** "strike" takes up "airstrike", and the other way round. */
function sameEvent(a: string, b: string): boolean {
  return a === b || (a.length > 4 && b.length > 4 && (a.endsWith(b) || b.endsWith(a)))
}

/** How many sentences back the same event is looked for. */
const MEMORY = 3

function agentHere(g: Grammar, noun: number): readonly Filler[] {
  const functions = g.functions(noun)
  for (const name of AGENT) {
    const found = functions.get(name)?.filter(f => f.token !== noun && mayAct(standing(g.annotation, f.token)))
    if (found?.length) return found.map(f => further(f, 'agent<', 0.5))
  }
  return []
}

/** Whose a thing is: "the vehicles of the guard", "its positions", "Alban tanks"; empty where the phrase does not say. */
export function ownerOf(g: Grammar, noun: number): readonly Filler[] {
  const functions = g.functions(noun)
  const event = g.knowledge.isEventNoun(lemma(g.tokens, noun))
  for (const name of event ? OWNER : ['possessive', 'compound', 'by', 'of']) {
    const found = functions
      .get(name)
      ?.filter(f => f.token !== noun && !f.path.includes('<') && mayAct(standing(g.annotation, f.token)))
    if (found?.length) return found.map(f => further(f, 'owner<', 0.5))
  }
  return holderOf(g, noun)
}

const HELD = /^(?:hold|control|own|run|occupy|operate|use|man)$/

/** "a rebel-held building": who holds a thing, as the participle before it says. */
function holderOf(g: Grammar, noun: number): readonly Filler[] {
  for (const participle of dependents(g.tokens, noun, 'amod', 'acl')) {
    if (!HELD.test(lemma(g.tokens, participle)) || !isPassive(g.tokens, participle)) continue
    const found = g
      .functions(participle)
      .get('subject')
      ?.filter(f => f.token !== noun && mayAct(standing(g.annotation, f.token)))
    if (found?.length) return found.map(f => further(f, 'owner<', 1))
  }
  return []
}
