import type { Tokens } from '../annotation.js'
import { reachBack, reachOn } from './reach.js'

/** Mends the objects of verbs of giving and promising in a sentence (half-open), in place, in time linear in its words. */
export function mendGivings(tokens: Tokens, first: number, last: number): void {
  mendUpTo(tokens, first, last)
  mendTwoObjects(tokens, first, last)
  mendStuff(tokens, first, last)
  mendPromised(tokens, first, last)
}

/** "lend up to 40 million crowns": what stands before a number and says how much is no preposition. */
function mendUpTo({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i + 2 < last; i++) {
    if (text[i] !== 'up' || text[i + 1] !== 'to' || !/^(?:NUM|SYM)$/.test(upos[i + 2])) continue
    const sum = head[i + 1]
    if (deprel[i + 1] !== 'case' || sum <= i + 1 || sum >= last) continue
    const verb = head[sum]
    if (deprel[sum] === 'obl' && verb >= first && verb < i && upos[verb] === 'VERB') deprel[sum] = 'obj'
    head[i] = sum
    deprel[i] = 'advmod'
    head[i + 1] = i
    deprel[i + 1] = 'fixed'
  }
}

/** "sold it missiles": of two objects that are not coordinate the first is the one who gets the second. */
function mendTwoObjects({ head, deprel, lemma }: Tokens, first: number, last: number): void {
  const object = new Map<number, number>()
  const indirect = new Set<number>()
  for (let i = first; i < last; i++) if (deprel[i] === 'iobj') indirect.add(head[i])
  for (let i = first; i < last; i++) {
    if (deprel[i] !== 'obj' || head[i] > i || head[i] < first || !GIVING.test(lemma[head[i]])) continue
    const earlier = object.get(head[i])
    if (earlier === undefined) object.set(head[i], i)
    else if (!indirect.has(head[i])) {
      deprel[earlier] = 'iobj'
      indirect.add(head[i])
    }
  }
}

const GIVING = /^(?:give|send|sell|lend|grant|offer|hand|pay|award|deny|promise|bring|show|teach)$/
/** Things given that stand without an article. */
const STUFF =
  /^(?:food|money|cash|shelter|asylum|refuge|sanctuary|aid|help|support|assistance|weapon|arm|rifle|ammunition|training|information|intelligence|water|fuel|medicine|grain|equipment|credit|permission|access|power|backing|cover|money|passage|citizenship|amnesty|immunity|autonomy|independence|time)$/

/** "gave the militia food": a noun with an article before one that needs none is who gets it, where no "to" names another. */
function mendStuff({ head, deprel, upos, lemma, text }: Tokens, first: number, last: number): void {
  for (let thing = first + 3; thing < last; thing++) {
    const verb = head[thing]
    if (deprel[thing] !== 'obj' || verb < first || verb > thing - 3 || !GIVING.test(lemma[verb])) continue
    const receiver = thing - 1
    if (!STUFF.test(lemma[thing]) || head[receiver] !== thing || deprel[receiver] !== 'compound') continue
    let article = -1
    let goal = false
    for (let t = verb + 1; t < reachOn(last, thing); t++) {
      if ((head[t] === thing || head[t] === receiver) && t < receiver && /^(?:det|nmod:poss)$/.test(deprel[t]))
        article = t
      if (deprel[t] === 'iobj' && head[t] === verb) goal = true
      if (deprel[t] === 'case' && text[t] === 'to' && (head[head[t]] === verb || head[head[t]] === thing)) goal = true
    }
    if (article !== verb + 1 || goal || !/^(?:NOUN|PROPN)$/.test(upos[receiver])) continue
    head[receiver] = verb
    deprel[receiver] = 'iobj'
    for (let t = article; t < receiver; t++) if (head[t] === thing) head[t] = receiver
  }
}

/** "apologised and promised compensation": a participle behind "and" with a noun that is coordinate with nothing is a verb. */
function mendPromised({ head, deprel, upos, xpos, feats }: Tokens, first: number, last: number): void {
  for (let verb = first + 1; verb + 1 < last; verb++) {
    const noun = head[verb]
    if (deprel[verb] !== 'amod' || noun <= verb || upos[verb - 1] !== 'CCONJ' || !/^VB[DN]$/.test(xpos[verb])) continue
    if (!/^(?:obl|obj|dep|parataxis)$/.test(deprel[noun])) continue
    let cased = false
    for (let t = reachBack(first, verb); t < noun; t++) if (head[t] === noun && deprel[t] === 'case') cased = true
    const above = head[noun]
    if (cased || above < first || above >= verb || upos[above] !== 'VERB' || !/^VB[DN]$/.test(xpos[above])) continue
    head[verb] = above
    deprel[verb] = 'conj'
    upos[verb] = 'VERB'
    xpos[verb] = xpos[above]
    if (xpos[verb] === 'VBD') feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
    head[noun] = verb
    deprel[noun] = 'obj'
    head[verb - 1] = verb
    deprel[verb - 1] = 'cc'
  }
}
