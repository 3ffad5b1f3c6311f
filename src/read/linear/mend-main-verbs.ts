import type { Tokens } from '../annotation.js'

/** Gives clauses whose verb the parser took for a modifier their verb, in a sentence (half-open), in place. */
export function mendMainVerbs(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (tokens.text[i] === 'dead') mendShotDead(tokens, i, first, last)
    else if (tokens.text[i] === ';') mendHalves(tokens, i, first, last)
    else if (NEXT_TO.test(tokens.text[i])) mendNeighbouring(tokens, i, first)
    else if (SAID.test(tokens.text[i])) mendSpeaker(tokens, i, first, last)
    else if (TAKEN.test(tokens.text[i])) mendTaken(tokens, i, first, last)
    else if (tokens.text[i] === 'warning') mendWarning(tokens, i, first, last)
    else if (tokens.text[i] === 'least') mendCounted(tokens, i, first)
    else if (tokens.deprel[i] === 'advcl' && tokens.xpos[i] === 'VBG') mendReducedSubject(tokens, i, first, last)
    else if (tokens.deprel[i] === 'amod' && tokens.xpos[i] === 'VBD') mendPrenominal(tokens, i, first, last)
    else if (tokens.deprel[i] === 'acl' && tokens.xpos[i] === 'VBN') mendNominalClause(tokens, i, first, last)
  }
}

/** "Gunmen of the Front shot dead two men": with an object of its own "dead" only completes the verb before it. */
function mendShotDead(
  { head, deprel, upos, xpos, feats, lemma }: Tokens,
  dead: number,
  first: number,
  last: number,
): void {
  const verb = dead - 1
  if (lemma[verb] === 'shoot' && head[dead] === verb && deprel[dead] !== 'xcomp' && upos[verb] === 'VERB') {
    let victim = -1
    for (let t = dead + 1; t < last; t++) {
      if (head[t] !== verb) continue
      if (deprel[t] === 'obj') return
      if (/^(?:appos|obl|nmod|obl:unmarked)$/.test(deprel[t]) && victim < 0 && upos[t] === 'NOUN') victim = t
    }
    for (let t = dead + 1; t < victim; t++) if (head[t] === victim && deprel[t] === 'case') return
    if (victim < 0) return
    deprel[victim] = 'obj'
    deprel[dead] = 'xcomp'
    return
  }
  if (upos[verb] !== 'VERB' || lemma[verb] !== 'shoot' || head[dead] === verb || head[verb] < first) return
  let object = -1
  let subject = -1
  for (let t = first; t < last; t++) {
    if (head[t] !== dead) continue
    if (/^(?:obj|obl:unmarked)$/.test(deprel[t]) && t > dead && object < 0) object = t
    if (deprel[t].startsWith('nsubj') && t < verb) subject = t
  }
  if (object < 0 || subject < 0) return
  for (let t = first; t < last; t++) {
    // "of the Front": what the parser took for the subject of the verb stands in a phrase of the real one
    if (head[t] === verb && deprel[t].startsWith('nsubj') && t > subject) {
      head[t] = subject
      deprel[t] = 'nmod'
    }
    if (head[t] === dead && t !== verb) head[t] = verb
  }
  head[verb] = head[dead]
  deprel[verb] = deprel[dead]
  xpos[verb] = 'VBD'
  feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[dead] = verb
  deprel[dead] = 'xcomp'
  deprel[object] = 'obj'
}

/** "The union called for talks; the minister ignored it": no subject stands in another half of the sentence than its verb. */
function mendHalves({ head, deprel, upos, xpos, feats }: Tokens, semicolon: number, first: number, last: number): void {
  for (let t = first; t < semicolon; t++) {
    const main = head[t]
    if (deprel[t] !== 'nsubj' || main < semicolon || main >= last) continue
    let other = false
    for (let s = semicolon + 1; s < main; s++) if (head[s] === main && deprel[s].startsWith('nsubj')) other = true
    const verb = t + 1
    if (!other || head[verb] !== t || deprel[verb] !== 'acl' || upos[verb] !== 'VERB' || !/^VB[DN]$/.test(xpos[verb]))
      continue
    xpos[verb] = 'VBD'
    feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
    head[verb] = head[main]
    deprel[verb] = deprel[main]
    head[main] = verb
    deprel[main] = 'parataxis'
    head[t] = verb
    return
  }
  // "… voted for the bill; the union boycotted the session": a clause with a subject of its own modifies no noun before it
  for (let t = semicolon + 1; t < last; t++) {
    const verb = head[t]
    if (deprel[t] !== 'nsubj' || verb < t || deprel[verb] !== 'acl' || head[verb] > semicolon) continue
    let above = head[verb]
    while (above >= first && upos[above] !== 'VERB') above = head[above]
    if (above < first) return
    head[verb] = above
    deprel[verb] = 'parataxis'
    return
  }
}

/** "urged them to yield, warning that …": behind a comma and before "that" it is what the speaker goes on to do. */
function mendWarning({ head, deprel, upos, xpos, text }: Tokens, i: number, first: number, last: number): void {
  if (upos[i] === 'VERB' || text[i - 1] !== ',' || text[i + 1] !== 'that') return
  let above = head[i]
  let subject = -1
  while (above >= first && subject < 0) {
    for (let t = first; t < above; t++) if (head[t] === above && deprel[t].startsWith('nsubj')) subject = t
    if (subject < 0) above = head[above]
  }
  if (above < first || above > i || upos[above] !== 'VERB') return
  head[i] = above
  deprel[i] = 'advcl'
  upos[i] = 'VERB'
  xpos[i] = 'VBG'
  for (let t = i + 1; t < last; t++) if (head[t] === i && /^acl/.test(deprel[t])) deprel[t] = 'ccomp'
}

const NUMBER =
  /^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands)$/

/** "detaining at least thirteen": a bare number behind a verb counts those whom it takes. */
function mendCounted({ head, deprel, upos, xpos, text }: Tokens, least: number, first: number): void {
  const number = least + 1
  const verb = least - 2
  if (verb < first || text[least - 1] !== 'at' || upos[verb] !== 'VERB' || !NUMBER.test(text[number] ?? '')) return
  if (head[number] !== verb || deprel[number] === 'obj') return
  deprel[number] = 'obj'
  upos[number] = 'NUM'
  xpos[number] = 'CD'
  head[least - 1] = least
  head[least] = number
  deprel[least] = 'advmod'
}

/** Verbs with two objects, whose participle keeps one: "the men given rifles". */
const GIVEN =
  /^(?:give|grant|award|offer|pay|send|show|teach|tell|deny|name|call|dub|elect|appoint|consider|ask|owe|promise|allow|charge|fine|assign|issue|lend|sell|hand|refuse|allot|serve|make|keep|declare|brand|label|deem|nickname|entitle|order|force|permit|mean|suppose|expect|schedule|say|believe|report|estimate|think|know|feed)$/

/** "…jets pounded the base, he said": a noun that stands as a clause, behind which a past form has an object, is its subject. */
function mendNominalClause(
  { head, deprel, upos, xpos, feats, text, lemma }: Tokens,
  verb: number,
  first: number,
  last: number,
): void {
  const noun = head[verb]
  if (
    noun !== verb - 1 ||
    upos[noun] !== 'NOUN' ||
    !/^(?:ccomp|parataxis)$/.test(deprel[noun]) ||
    GIVEN.test(lemma[verb])
  )
    return
  let object = false
  for (let t = first; t < last; t++) {
    if (head[t] === noun && /^(?:cop|nsubj|csubj|aux|expl|mark|case|conj)/.test(deprel[t])) return
    if (head[t] !== verb) continue
    if (deprel[t] === 'obj' && t > verb) object = true
    if (/^(?:aux|nsubj|obl:agent|mark)/.test(deprel[t]) || (deprel[t] === 'obl' && text[t - 1] === 'by')) return
  }
  if (!object) return
  for (let t = verb + 1; t < last; t++) if (head[t] === noun) head[t] = verb
  head[verb] = head[noun]
  deprel[verb] = deprel[noun]
  xpos[verb] = 'VBD'
  feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[noun] = verb
  deprel[noun] = 'nsubj'
}

/** "The bishop mediated talks": a past form between a noun with an article and the noun that stands as the sentence is its verb. */
function mendPrenominal({ head, deprel, upos, xpos, feats }: Tokens, verb: number, first: number, last: number): void {
  const object = head[verb]
  const subject = verb - 1
  if (head[object] >= first || object < verb || upos[subject] !== 'NOUN' || head[subject] !== object) return
  let article = false
  for (let t = first; t < last; t++) {
    if (t < subject && deprel[t] === 'det' && head[t] === object) article = true
    if (head[t] === object && /^(?:cop|nsubj|aux|expl)/.test(deprel[t])) return
  }
  if (!article) return
  for (let t = first; t < last; t++)
    if (head[t] === object && t !== verb) {
      if (t < subject) head[t] = subject
      else if (deprel[t] === 'punct' || deprel[t] === 'obl') head[t] = verb
    }
  upos[verb] = 'VERB'
  xpos[verb] = 'VBD'
  feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[verb] = head[object]
  deprel[verb] = deprel[object]
  head[subject] = verb
  deprel[subject] = 'nsubj'
  head[object] = verb
  deprel[object] = 'obj'
}

/**
 * "Fighters serving the firm may have killed him, she said": a gerund whose subject stands right before it, with no comma before
 * the verb behind, only says who of them; the subject is the verb's.
 */
function mendReducedSubject({ head, deprel, text }: Tokens, gerund: number, first: number, last: number): void {
  const verb = head[gerund]
  const subject = gerund - 1
  if (verb < gerund || subject < first || head[subject] !== gerund || deprel[subject] !== 'nsubj') return
  for (let t = first; t < last; t++) {
    if (head[t] === verb && /^[nc]subj/.test(deprel[t])) return
    if (head[t] === gerund && /^(?:aux|mark)/.test(deprel[t])) return
    if (t > gerund && t < verb && text[t] === ',') return
  }
  head[subject] = verb
  deprel[subject] = 'nsubj'
  head[gerund] = subject
  deprel[gerund] = 'acl'
}

const TAKEN = /^(?:prisoner|hostage|captive)s?$/

/** "took prisoner one engineer": what somebody is taken as may stand before him. */
function mendTaken({ head, deprel, upos, lemma }: Tokens, word: number, first: number, last: number): void {
  const verb = word - 1
  if (!/^(?:take|hold|seize)$/.test(lemma[verb]) || upos[verb] !== 'VERB') return
  let taken = /^(?:amod|compound|nmod)$/.test(deprel[word]) && head[word] > word ? head[word] : -1
  if (taken < 0 && head[word] === verb && deprel[word] === 'obj')
    for (let t = word + 1; t < last && taken < 0; t++)
      if ((head[t] === word && deprel[t] === 'appos') || (head[t] === verb && deprel[t] === 'obj')) taken = t
  if (taken < 0 || taken >= last) return
  for (let t = word + 1; t < taken; t++) if (deprel[t] === 'case' && head[t] === taken) return
  head[taken] = verb
  deprel[taken] = 'obj'
  for (let t = first; t < last; t++) if (head[t] === word) head[t] = taken
  head[word] = verb
  deprel[word] = 'xcomp'
}

const NEXT_TO = /^neighbou?ring$/

/** "appealed to neighbouring states": it only says which states. */
function mendNeighbouring({ head, deprel, upos, xpos, text }: Tokens, word: number, first: number): void {
  const noun = word + 1
  if (upos[word] !== 'VERB' || !/^(?:advcl|acl)$/.test(deprel[word]) || head[noun] !== word || head[word] < first)
    return
  head[noun] = head[word]
  deprel[noun] = deprel[word] === 'acl' ? 'nmod' : 'obl'
  for (let t = word - 1; t > word - 4 && t >= first; t--)
    if (head[t] === word) {
      head[t] = noun
      if (/^(?:to|of|from|in|into|with|by|for|on)$/.test(text[t])) deprel[t] = 'case'
    }
  head[word] = noun
  deprel[word] = 'amod'
  upos[word] = 'ADJ'
  xpos[word] = 'JJ'
}

const SAID = /^(?:said|says|added|adds|warned|warns|claimed|claims|reported|reports|insisted|insists|announced)$/

/** "Police killed ten men, the Rights Network said": a noun behind a comma right before the speaking is who speaks, no conjunct. */
function mendSpeaker({ head, deprel, upos, text }: Tokens, said: number, first: number, last: number): void {
  if (upos[said] !== 'VERB') return
  let noun = said - 1
  while (noun > first && head[noun] < said && head[noun] > noun - 6 && /^(?:flat|compound)/.test(deprel[noun]))
    noun = head[noun]
  if (!/^(?:NOUN|PROPN)$/.test(upos[noun]) || !/^(?:conj|appos)$/.test(deprel[noun]) || head[noun] > noun) return
  let opening = noun
  for (let t = noun - 1; t > head[noun] && (head[t] === noun || (head[t] > t && head[t] <= noun)); t--) {
    if (deprel[t] === 'cc' || text[t] === ',') break
    opening = t
  }
  if (text[opening - 1] !== ',' || head[noun] >= opening) return
  for (let t = first; t < last; t++) if (head[t] === said && /^[nc]subj/.test(deprel[t])) return
  head[noun] = said
  deprel[noun] = 'nsubj'
}
