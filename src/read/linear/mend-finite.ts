import type { Tokens } from '../annotation.js'

/** Mends finite verbs and participles that were taken for one another, in a sentence (half-open), in place. */
export function mendFinite(tokens: Tokens, first: number, last: number): void {
  mendCountedObjects(tokens, first, last)
  mendPhrases(tokens, first, last)
  mendResults(tokens, first, last)
  mendFronted(tokens, first, last)
  mendReducedAgents(tokens, first, last)
  mendGapped(tokens, first, last)
  mendPassiveConjuncts(tokens, first, last)
  mendAgainst(tokens, first, last)
  mendStripped(tokens, first, last)
}

/**
 * "killed six guards and wounded nine others": no participle modifies a noun across its number, so the past form is a verb
 * of its own and the noun its object.
 */
function mendCountedObjects({ head, deprel, upos, xpos, feats }: Tokens, first: number, last: number): void {
  for (let verb = first + 1; verb < last; verb++) {
    const noun = head[verb]
    if (deprel[verb] !== 'amod' || noun <= verb + 1 || !/^VB[DN]$/.test(xpos[verb])) continue
    let counted = false
    for (let t = verb + 1; t < noun; t++) if (head[t] === noun && /^(?:nummod|det)$/.test(deprel[t])) counted = true
    if (!counted || upos[verb - 1] !== 'CCONJ' || deprel[noun] !== 'conj') continue
    let above = head[noun]
    while (above >= first && upos[above] !== 'VERB') above = head[above]
    if (above < first || above > verb) continue
    const and = verb - 1
    head[verb] = above
    deprel[verb] = 'conj'
    upos[verb] = 'VERB'
    xpos[verb] = xpos[above] === 'VBN' ? 'VBN' : 'VBD'
    if (xpos[verb] === 'VBD') feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
    head[noun] = verb
    deprel[noun] = 'obj'
    if (head[and] === noun) head[and] = verb
  }
}

/** "tried behind closed doors": what stands behind a preposition is no object; "a curfew on Alba starting at four". */
function mendPhrases({ head, deprel, upos, xpos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const next = i + 1
    if (deprel[i] === 'mark' && /^(?:on|in|at|against)$/.test(text[i]) && next < last && upos[next] === 'PROPN') {
      const clause = head[i]
      if (clause > next && xpos[clause] === 'VBG' && /^(?:nmod|obl)$/.test(deprel[next]) && head[next] < i) {
        head[i] = next
        deprel[i] = 'case'
      }
    }
    const noun = head[i]
    if (deprel[i] !== 'case' || noun < i || deprel[noun] !== 'obj' || upos[i] !== 'ADP') continue
    if (/^(?:behind|in|at|on|with|from|into|against|after|before|during|for|to)$/i.test(text[i])) deprel[noun] = 'obl'
  }
}

const STATES = /^(?:dead|wounded|injured|homeless|paralysed|paralyzed|missing|unconscious)$/

/** "left ten men dead", "shot dead 18 men": the state in which the object ends completes the verb. */
function mendResults({ head, deprel, upos, text, lemma }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const noun = head[i]
    if (noun < first || !STATES.test(text[i])) continue
    // "left at least 90 dead": the number stands for those counted
    const number = i - 1
    const people = (head[number] === noun && deprel[number] === 'obl') || head[number] === i
    if (upos[number] === 'NUM' && lemma[noun] === 'leave' && people && deprel[i] !== 'xcomp') {
      head[number] = noun
      deprel[number] = 'obj'
      deprel[i] = 'xcomp'
      continue
    }
    if (deprel[i] !== 'amod') continue
    const verb = head[noun]
    if (deprel[noun] !== 'obj' || verb < first || upos[verb] !== 'VERB') continue
    const behind = noun < i && /^(?:leave|find|shoot|strike|beat)$/.test(lemma[verb])
    let counted = false
    for (let t = i + 1; t < noun; t++) if (head[t] === noun && /^(?:nummod|det)$/.test(deprel[t])) counted = true
    const before = verb === i - 1 && counted
    if (!behind && !before) continue
    head[i] = verb
    deprel[i] = 'xcomp'
    // "left 12 people dead on Sunday": what tells when it was stays with the verb
    for (let t = i + 1; behind && t < last; t++) if (head[t] === i && deprel[t] === 'obl') head[t] = verb
  }
}

/** "The bomb killed three men, the army said": of two subjects around a clause without one, the first is the clause's. */
function mendFronted({ head, deprel, xpos, lemma }: Tokens, first: number, last: number): void {
  for (let clause = first; clause < last; clause++) {
    const verb = head[clause]
    if (deprel[clause] !== 'ccomp' || verb <= clause) continue
    let own = false
    let passive = false
    let before = -1
    let behind = -1
    for (let t = first; t < verb; t++) {
      if (head[t] === clause) {
        if (/^(?:nsubj|csubj|mark|expl)/.test(deprel[t])) own = true
        if (deprel[t] === 'aux:pass' || (deprel[t] === 'aux' && lemma[t] === 'be' && xpos[clause] === 'VBN'))
          passive = true
      } else if (head[t] === verb && deprel[t].startsWith('nsubj')) {
        if (t < clause) before = t
        else behind = t
      }
    }
    if (own || before < 0 || behind < 0) continue
    head[before] = clause
    deprel[before] = passive ? 'nsubj:pass' : 'nsubj'
  }
}

/** "stripped the critics of the king of their citizenship": the last of-phrase is what is taken. */
function mendStripped({ head, deprel, lemma, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    if (deprel[i] !== 'case' || text[i] !== 'of' || head[i] < i || deprel[head[i]] !== 'nmod') continue
    const thing = head[i]
    let owner = false
    for (let t = i + 1; t < thing; t++)
      if (head[t] === thing && deprel[t] === 'nmod:poss' && /^(?:its|his|her|their)$/.test(text[t])) owner = true
    let at = head[thing]
    while (at >= first && deprel[at] === 'nmod') at = head[at]
    if (!owner || at < first || !/^(?:obj|nsubj:pass)$/.test(deprel[at]) || head[at] < first) continue
    if (!/^(?:strip|deprive|rob|relieve|divest)$/.test(lemma[head[at]])) continue
    head[thing] = head[at]
    deprel[thing] = 'obl'
  }
}

/** "An attack carried out by rebels left ten dead": of two past forms the one with an agent and no object is a participle. */
function mendReducedAgents(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, xpos, text } = tokens
  for (let main = first + 3; main < last; main++) {
    if (xpos[main] !== 'VBD' || !/^(?:advcl|acl|conj|parataxis|dep|xcomp)$/.test(deprel[main])) continue
    // the tree may hang the main verb on the last noun of the participle's phrases
    let verb = head[main]
    while (deprel[main] === 'acl' && verb >= first && /^(?:nmod|obl|conj)/.test(deprel[verb])) verb = head[verb]
    if (verb < first || verb > main || !/^VB[DN]$/.test(xpos[verb]) || !/^(?:root|ccomp)$/.test(deprel[verb])) continue
    let subject = -1
    let agent = false
    let closed = false
    for (let t = first; t < last; t++) {
      if (head[t] === verb && deprel[t].startsWith('nsubj') && t < verb) subject = t
      if (head[t] === verb && /^(?:obj|aux|aux:pass|ccomp)$/.test(deprel[t])) closed = true
      if (head[t] === main && /^(?:nsubj|nsubj:pass|mark|cc|aux|aux:pass)$/.test(deprel[t])) closed = true
      if (t > verb && t < main && text[t] === 'by' && deprel[t] === 'case' && head[head[t]] === verb) agent = true
      // a relative clause ends at its second comma
      if (t > verb && t < main && text[main - 1] !== ',' && /^(?:WDT|WP|WRB)$/.test(xpos[t])) closed = true
    }
    if (subject < 0 || !agent || closed) continue
    head[main] = head[verb]
    deprel[main] = deprel[verb]
    head[subject] = main
    deprel[subject] = 'nsubj'
    head[verb] = subject
    deprel[verb] = 'acl'
    xpos[verb] = 'VBN'
    for (let t = first; t < last; t++)
      if (head[t] === verb && (t > main || (deprel[t] === 'punct' && t < subject))) head[t] = main
  }
}

/** Verbs that are hardly ever without an object: a past form of theirs that has none is a participle. */
const TRANSITIVE =
  /^(?:abduct|acquit|arrest|assassinate|ban|banish|behead|blindfold|charge|confiscate|convict|deport|destroy|detain|disarm|dismiss|evict|execute|exile|expel|extradite|fine|free|handcuff|hang|imprison|injure|interrogate|intern|jail|kidnap|kill|loot|lynch|murder|oust|pardon|prosecute|rape|raze|release|remand|remove|replace|rescue|sack|seize|sentence|shoot|stab|strip|suspend|torture|transfer|try|wound)$/

const HURT: ReadonlyMap<string, string> = new Map([
  ['wounded', 'wound'],
  ['injured', 'injure'],
  ['killed', 'kill'],
  ['arrested', 'arrest'],
  ['detained', 'detain'],
])

/** "26 were killed and 41 wounded", where the tree makes the number the conjunct: the participle is. */
function mendGapped({ head, deprel, upos, xpos, text, lemma }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const number = i - 1
    const verb = head[number]
    const base = HURT.get(text[i])
    if (deprel[i] !== 'orphan' || head[i] !== number || !base || deprel[number] !== 'conj') continue
    if (verb < first || xpos[verb] !== 'VBN') continue
    head[i] = verb
    deprel[i] = 'conj'
    upos[i] = 'VERB'
    xpos[i] = 'VBN'
    lemma[i] = base
    head[number] = i
    deprel[number] = 'nsubj:pass'
  }
}

/** "was arrested, tried and sentenced": behind a passive, a transitive verb without object or subject is passive too. */
function mendPassiveConjuncts(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, xpos, lemma } = tokens
  let rightmost = -1
  const closed = new Set<number>()
  for (let t = first; t < last; t++) {
    if (/^(?:obj|ccomp|xcomp|nsubj|nsubj:pass|aux|aux:pass|csubj)$/.test(deprel[t])) closed.add(head[t])
    if (deprel[t] === 'conj') rightmost = t
  }
  for (let t = first; t <= rightmost; t++) {
    const above = head[t]
    // "26 were killed and 41 wounded": the number stands for those wounded
    const number = t - 1
    if (deprel[t] === 'conj' && TRANSITIVE.test(lemma[t]) && head[number] === t && deprel[number] === 'nummod')
      if (above >= first && xpos[above] === 'VBN') deprel[number] = 'nsubj:pass'
    if (deprel[t] !== 'conj' || xpos[t] !== 'VBD' || above < first || above > t || xpos[above] !== 'VBN') continue
    if (closed.has(t) || !TRANSITIVE.test(lemma[t])) continue
    xpos[t] = 'VBN'
    tokens.feats[t] = 'Tense=Past|VerbForm=Part|Voice=Pass'
  }
}

/** "Police in Alba used batons against the marchers": what stands behind verb and object belongs to the verb. */
function mendAgainst({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    if (deprel[i] !== 'case' || text[i].toLowerCase() !== 'against') continue
    const noun = head[i]
    const subject = noun >= first ? head[noun] : -1
    if (noun < i || subject < first || deprel[noun] !== 'nmod' || !deprel[subject].startsWith('nsubj')) continue
    const verb = head[subject]
    if (verb <= subject || verb > i || upos[verb] !== 'VERB') continue
    let object = false
    for (let t = verb + 1; t < i; t++) if (head[t] === verb && deprel[t] === 'obj') object = true
    if (!object) continue
    head[noun] = verb
    deprel[noun] = 'obl'
  }
}
