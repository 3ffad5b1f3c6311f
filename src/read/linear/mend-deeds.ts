import type { Tokens } from '../annotation.js'
import { reachBack, reachOn } from './reach.js'

/** Tells nouns of deeds, results and numbers from the verbs and prepositions they look like, in a sentence (half-open), in place. */
export function mendDeeds(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const { xpos, text, deprel } = tokens
    if (xpos[i] === 'VBG' && DEEDS.test(text[i])) mendDeed(tokens, i, reachBack(first, i), reachOn(last, i))
    if (xpos[i] === 'VBG' && text[i - 1] === ',') mendResult(tokens, i, first)
    if (/^(?:suspected|alleged)$/i.test(text[i]) && deprel[i] === 'advcl')
      mendSuspected(tokens, i, reachBack(first, i), reachOn(last, i))
    if (/^(?:about|around)$/.test(text[i]) && deprel[i] === 'case') mendAbout(tokens, i, first)
    if (deprel[i] === 'obl' && tokens.head[i] < i) mendCounted(tokens, i, first)
    if (/^(?:most|many|some|all|half)$/.test(text[i]) && deprel[i] === 'nsubj') mendAbsolute(tokens, i, first)
  }
}

/** Gerunds that are nouns of what is done where nothing is done to. */
const DEEDS =
  /^(?:fighting|infighting|shelling|bombing|looting|shooting|killing|kidnapping|rioting|smuggling|trafficking|training|funding|firing|bloodletting|stabbing)$/
const GOVERNING = /^(?:of|in|from|after|for|over|during|amid|despite|through|with|to|since|before|against)$/i

/** "weeks of fighting between the camps", "blamed them for shelling that hit the mill": without an object it is a noun. */
function mendDeed({ head, deprel, upos, xpos, text, lemma }: Tokens, deed: number, first: number, last: number): void {
  const before = deed - 1
  if (!GOVERNING.test(text[before]) || head[before] !== deed || !/^(?:acl|advcl)$/.test(deprel[deed])) return
  for (let t = deed + 1; t < last; t++) {
    if (head[t] !== deed) continue
    if (/^(?:obj|xcomp|compound:prt|nsubj)/.test(deprel[t]) || (deprel[t] === 'conj' && upos[t] === 'VERB')) return
    if (deprel[t] === 'ccomp' && !(head[deed + 1] === t && /^(?:that|which)$/.test(text[deed + 1]))) return
  }
  deprel[deed] = deprel[deed] === 'acl' || upos[head[deed]] === 'NOUN' ? 'nmod' : 'obl'
  upos[deed] = 'NOUN'
  xpos[deed] = 'NN'
  lemma[deed] = text[deed]
  deprel[before] = 'case'
  upos[before] = 'ADP'
  for (let t = first; t < last; t++) {
    if (head[t] !== deed) continue
    if (deprel[t] === 'obl' || deprel[t] === 'obl:agent') deprel[t] = 'nmod'
    if (deprel[t] === 'ccomp') deprel[t] = 'acl:relcl'
    if (deprel[t] === 'advmod' && upos[t] === 'ADJ') deprel[t] = 'amod'
  }
}

const RESULTS =
  /^(?:kill|wound|injure|force|destroy|displace|leave|prompt|trigger|spark|bring|cause|set|damage|burn|take|seize|capture)$/

/** "ambushed a lorry carrying fuel, killing two": behind a comma the outcome is the attack's, not the lorry's. */
function mendResult({ head, deprel, upos, xpos, lemma }: Tokens, result: number, first: number): void {
  const inner = head[result]
  if (inner < first || inner > result || deprel[inner] !== 'acl' || upos[inner] !== 'VERB') return
  if (!RESULTS.test(lemma[result]) || !/^VB[GN]$/.test(xpos[inner])) return
  let above = head[inner]
  while (above >= first && !(upos[above] === 'VERB' && deprel[above] !== 'acl')) above = head[above]
  if (above < first || above > inner || /^acl/.test(deprel[above])) return
  head[result] = above
  deprel[result] = 'advcl'
}

/** "On Monday suspected rebels burned the mill": the ones suspected did it. */
function mendSuspected({ head, deprel, upos, xpos }: Tokens, word: number, first: number, last: number): void {
  const verb = head[word]
  let noun = word + 1
  while (noun + 1 < last && head[noun] > noun && head[noun] < verb && /^(?:amod|compound|nmod)/.test(deprel[noun]))
    noun++
  if (verb <= noun || head[noun] !== verb || !/^nsubj/.test(deprel[noun]) || !/^(?:NOUN|PROPN)$/.test(upos[noun]))
    return
  for (let t = first; t < word; t++) if (head[t] === word) head[t] = verb
  head[word] = noun
  deprel[word] = 'amod'
  upos[word] = 'ADJ'
  xpos[word] = 'JJ'
}

const DISCUSSING =
  /^(?:talk|argue|speak|worry|know|complain|warn|ask|learn|hear|write|joke|lie|agree|disagree|differ|think|gather|rally|move|travel|walk|go|turn)$/

const SHARES = /^(?:half|third|quarter|dozen|hundred|thousand|million)$/

/** "burned about forty houses": before a number behind a verb without object, "about" says how many. */
function mendAbout({ head, deprel, upos, xpos, lemma, text }: Tokens, about: number, first: number): void {
  const number = about + 1
  const noun = head[about]
  if ((upos[number] !== 'NUM' && !SHARES.test(text[number])) || (noun !== number && head[number] !== noun)) return
  const verb = head[noun]
  if (verb < first || verb > about || deprel[noun] !== 'obl' || upos[verb] !== 'VERB' || DISCUSSING.test(lemma[verb]))
    return
  let between = about - 1
  while (between > verb && head[between] === verb && /^(?:compound:prt|advmod)$/.test(deprel[between])) between--
  if (between !== verb && !/^(?:over|up|out|back|off|down)$/.test(text[about - 1])) return
  if (xpos[verb] === 'VBN' && deprel[verb] === 'acl') return
  deprel[noun] = 'obj'
  head[about] = number
  deprel[about] = 'advmod'
  upos[about] = 'ADV'
  xpos[about] = 'RB'
}

const MEASURES =
  /^(?:second|minute|hour|day|week|month|year|decade|century|time|night|morning|metre|meter|kilometre|kilometer|mile|km|foot|inch|percent|cent|point|degree|dollar|euro|pound|yard|kilo|kilogram|ton|tonne|%)$/

/** "keeping back 30 prisoners": counted people or things behind an active verb, without a preposition, are its object. */
function mendCounted({ head, deprel, upos, xpos, lemma }: Tokens, noun: number, first: number): void {
  const verb = head[noun]
  if (
    verb < first ||
    upos[verb] !== 'VERB' ||
    xpos[verb] === 'VBN' ||
    upos[noun] !== 'NOUN' ||
    MEASURES.test(lemma[noun])
  )
    return
  let counted = false
  for (let t = noun - 1; t > verb; t--) {
    if (head[t] === noun && deprel[t] === 'case') return
    if (head[t] === noun && deprel[t] === 'nummod') counted = true
    if (head[t] === verb && !/^(?:compound:prt|advmod)$/.test(deprel[t])) return
  }
  if (counted) deprel[noun] = 'obj'
}

/** "killing ten people, most of them women": who they were is no further party. */
function mendAbsolute({ head, deprel, upos, text }: Tokens, part: number, first: number): void {
  const noun = head[part]
  if (noun < part || text[part - 1] !== ',' || upos[noun] !== 'NOUN' || !/^(?:obl|obj|conj|nmod)$/.test(deprel[noun]))
    return
  if (text[part + 1] !== 'of' || !/^(?:them|whom|these)$/.test(text[part + 2]) || head[noun] < first) return
  deprel[noun] = 'parataxis'
}
