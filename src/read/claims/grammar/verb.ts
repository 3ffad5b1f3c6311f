import type { Tokens } from '../../annotation.js'
import { children, dependent, dependents, relation } from '../../tree.js'
import { acts, mayAct, standing } from '../party.js'
import { addClause } from './clause.js'
import { type Filler, FunctionMap, type Functions, type Grammar } from './grammar.js'
import { addPrepositional } from './prepositional.js'
import { each, relativeSubject } from './subject.js'
import { antecedent, conjuncts, firstConjunct, isBareOblique, isGiving, isPassive, isVerb, lemma } from './words.js'

/** The functions of a verb, with voice undone: the subject of a passive is `object`, its by-phrase `subject`. */
export function verbFunctions(g: Grammar, verb: number): Functions {
  const { tokens } = g
  const found = new FunctionMap()
  const passive = isPassive(tokens, verb)
  addComplements(g, verb, found)
  // "urged the army to leave": the one told is an object, whatever the tree calls it, where there is no other
  if (!passive && !found.has('object')) found.addAll('object', found.get('indirect') ?? [])
  const subject = g.surfaceSubject(verb)
  if (passive) {
    found.addAll(found.has('object') ? 'indirect' : 'object', subject)
    for (const f of found.get('by') ?? []) found.add('subject', f)
    if (!found.has('subject')) found.addAll('subject', causer(g, verb), 'xcomp<', 0.5)
    if (!found.has('subject')) addAgentBelow(g, verb, found)
  } else found.addAll('subject', doerOf(g, verb, found) ?? subject)
  addModifiers(g, verb, found, passive)
  addNested(g, verb, found, passive)
  shareAcrossConjuncts(g, verb, found, passive)
  if (!passive && !found.has('object')) addObjectGap(g, verb, found)
  addAttached(g, verb, found)
  return found
}

/** "complained about looting by soldiers": whose deed a gerund behind a preposition is, where a by-phrase says it. */
function doerOf(g: Grammar, verb: number, found: FunctionMap): readonly Filler[] | null {
  const { tokens } = g
  if (tokens.xpos[verb] !== 'VBG' || dependent(tokens, verb, 'nsubj', 'aux') >= 0) return null
  const marked = dependents(tokens, verb, 'mark', 'case').some(
    m => !/^(?:by|while|when|after|before)$/i.test(tokens.text[m]),
  )
  const doer = marked ? found.get('by')?.filter(f => mayAct(standing(g.annotation, f.token))) : undefined
  return doer?.length ? doer : null
}

/** "had the editor arrested", "kept the valley cut off": who sees to it that it is done. */
function causer(g: Grammar, verb: number): readonly Filler[] {
  const { tokens } = g
  if (tokens.xpos[verb] !== 'VBN' || !/^(?:xcomp|acl)$/.test(tokens.deprel[verb])) return []
  // the tree may hang the participle on the object
  const head = tokens.deprel[verb] === 'acl' ? tokens.head[tokens.head[verb]] : tokens.head[verb]
  if (head < 0 || head > verb || !isVerb(tokens, head)) return []
  if (!/^(?:have|get|keep)$/.test(lemma(tokens, head)) || isPassive(tokens, head)) return []
  const object = dependent(tokens, head, 'obj')
  return object > head && object < verb ? g.surfaceSubject(head) : []
}

/** Objects, obliques and complement clauses that depend on the verb itself. */
function addComplements(g: Grammar, verb: number, found: FunctionMap): void {
  const { tokens } = g
  // "dealt the guards a blow", where the tree has two objects
  const [first, last, ...more] = dependents(tokens, verb, 'obj')
  const given = first > verb && last !== undefined && !more.length && isGiving(tokens, verb) ? first : -1
  for (const child of children(tokens, verb)) {
    switch (relation(tokens.deprel[child])) {
      case 'obj': {
        if (child === given) {
          addNominal(g, child, 'indirect', 'obj', found)
          break
        }
        // "joined the command's task force", where the tree has both nouns of the phrase as objects
        if (child === first && last !== undefined && isWithin(g, child, last)) break
        // "gave the guards rifles", where the tree hangs the second object on the first
        const second = isVerb(tokens, child) ? -1 : dependent(tokens, child, 'obj', 'iobj')
        if (second > child) addNominal(g, second, 'object', 'obj>obj', found)
        addNominal(g, child, second > child ? 'indirect' : 'object', 'obj', found)
        addContent(g, verb, child, found)
        break
      }
      case 'iobj':
        addNominal(g, child, 'indirect', 'iobj', found)
        addContent(g, verb, child, found)
        break
      case 'obl':
      case 'nmod':
        if (isBareOblique(tokens, verb, child) && !g.inTime(child)) addNominal(g, child, 'object', 'obl', found)
        else addPrepositional(g, child, relation(tokens.deprel[child]), 0, found)
        break
      case 'ccomp':
      case 'xcomp':
        addClause(g, child, found)
        break
      case 'advcl':
        // "ruled out negotiating with them": a gerund right behind its verb is what the verb is about
        if (tokens.xpos[child] === 'VB' || isMarked(tokens, child) || isRightBehind(tokens, verb, child))
          addClause(g, child, found, 1)
        break
    }
  }
}

/** Whether a conjunction or preposition joins a clause to its verb as what it is about, rather than when, why or if. */
function isMarked(tokens: Tokens, clause: number): boolean {
  const marks = dependents(tokens, clause, 'mark')
  return marks.length > 0 && !marks.some(m => CIRCUMSTANCE.has(tokens.text[m].toLowerCase()))
}

const CIRCUMSTANCE = new Set(
  'before after when while until till once since as because if unless although though whereas so lest'.split(' '),
)

function isRightBehind({ xpos, deprel }: Tokens, verb: number, child: number): boolean {
  if (xpos[child] !== 'VBG' || child <= verb) return false
  return child === verb + 1 || (child === verb + 2 && deprel[verb + 1] === 'compound:prt')
}

/** "warned the rebels that they would …", "told the rebels to leave": a clause that the tree hangs on the one told. */
function addContent(g: Grammar, verb: number, told: number, found: FunctionMap): void {
  const { tokens } = g
  for (const clause of dependents(tokens, told, 'acl')) {
    if (clause < told || !acts(g, told)) continue
    const that = dependents(tokens, clause, 'mark').some(m => /^that$/i.test(tokens.text[m]))
    const asked = tokens.xpos[clause] === 'VB' && g.knowledge.objectOfInfinitive.has(lemma(tokens, verb))
    if (asked || (that && dependent(tokens, clause, 'nsubj') >= 0)) addClause(g, clause, found, 0.5)
  }
}

function addNominal(g: Grammar, token: number, name: string, path: string, found: FunctionMap): void {
  const who = antecedent(g.tokens, token)
  if (who < 0) return
  for (const f of each(g, who, who === token ? path : `${path}>relative`, who === token ? 0 : 0.5)) found.add(name, f)
}

/** Names before a participle: "Danish-trained guards", where the tree has the name as an unmarked oblique. */
function addModifiers(g: Grammar, verb: number, found: FunctionMap, passive: boolean): void {
  const { tokens } = g
  if (!passive || relation(tokens.deprel[firstConjunct(tokens, verb)]) !== 'amod') return
  for (const child of children(tokens, verb)) {
    if (child > verb) break
    const deprel = tokens.deprel[child]
    if (
      deprel === 'obl:unmarked' ||
      deprel === 'compound' ||
      deprel === 'nsubj' ||
      deprel === 'amod' ||
      deprel === 'obl'
    )
      if (g.nameAt(child) >= 0 || tokens.upos[child] === 'NOUN')
        found.add('subject', { token: child, path: deprel, cost: 0.5 })
  }
}

/** Coordinate verbs share what stands with only one of them: "advised and armed the rebels", "struck and killed by a drone". */
function shareAcrossConjuncts(g: Grammar, verb: number, found: FunctionMap, passive: boolean): void {
  const { tokens } = g
  const first = firstConjunct(tokens, verb)
  for (const other of conjuncts(tokens, first)) {
    if (other === verb || !isVerb(tokens, other) || isPassive(tokens, other) !== passive) continue
    if (other < verb ? !adjacent(g, other, verb) : !adjacent(g, verb, other)) continue
    if (passive) {
      for (const by of dependents(tokens, other, 'obl'))
        if (tokens.deprel[by] === 'obl:agent' || hasCase(g, by, 'by'))
          if (!found.has('by')) for (const f of each(g, by, 'conj>obl:agent', 0.5)) found.add('subject', f)
      for (const child of children(tokens, other))
        if (child < other && tokens.deprel[child] === 'obl:unmarked' && g.nameAt(child) >= 0)
          found.add('subject', { token: child, path: 'conj>obl:unmarked', cost: 0.5 })
    } else if (other > verb && !found.has('object')) {
      const object = dependent(tokens, other, 'obj')
      if (object >= 0) for (const f of each(g, object, 'conj>obj', 0.5)) found.add('object', f)
    }
  }
}

function hasCase(g: Grammar, noun: number, word: string): boolean {
  return dependents(g.tokens, noun, 'case').some(c => g.tokens.text[c].toLowerCase() === word)
}

/** Whether only conjunctions, commas and adverbs stand between two verbs. */
function adjacent(g: Grammar, left: number, right: number): boolean {
  const { upos, deprel } = g.tokens
  for (let i = left + 1; i < right; i++)
    if (
      deprel[i] !== 'compound:prt' &&
      upos[i] !== 'CCONJ' &&
      upos[i] !== 'PUNCT' &&
      upos[i] !== 'ADV' &&
      upos[i] !== 'AUX' &&
      upos[i] !== 'VERB'
    )
      return false
  return right - left <= 6
}

/** "the men police arrested": a relative clause with its own subject and no object leaves the object to the noun. */
function addObjectGap(g: Grammar, verb: number, found: FunctionMap): void {
  const { tokens } = g
  if (tokens.deprel[verb] !== 'acl:relcl') return
  let relative = false
  let subject = relativeSubject(tokens, verb) >= 0
  for (const child of children(tokens, verb)) {
    if (relation(tokens.deprel[child]) === 'nsubj') subject = true
    if (antecedent(tokens, child) !== child) relative = true
    if (tokens.upos[child] === 'ADV' && /^(where|when|why|how)$/i.test(tokens.text[child])) relative = true
    for (const inner of children(tokens, child)) if (antecedent(tokens, inner) !== inner) relative = true
  }
  if (!subject || relative) return
  for (const f of each(g, tokens.head[verb], 'acl:relcl<', 1)) found.add('object', f)
}

/**
 * Phrases that the tree hangs on another phrase of the verb: "moved from the army to the rebels", "was hit near the bridge
 * by gunmen".
 */
function addNested(g: Grammar, verb: number, found: FunctionMap, passive: boolean): void {
  const { tokens } = g
  for (const child of dependents(tokens, verb, 'obl')) {
    if (child < verb) continue
    for (const inner of dependents(tokens, child, 'nmod')) {
      const goal = hasCase(g, inner, 'to') && hasCase(g, child, 'from')
      // "was relieved of command after a massacre by his troops": an event has agents of its own
      const event = g.knowledge.isEventNoun(lemma(tokens, child)) || g.inTime(child)
      const agent = passive && !event && hasCase(g, inner, 'by') && !found.has('subject') && !hasCase(g, child, 'by')
      if (goal && !found.has('to')) addPrepositional(g, inner, 'obl>nmod', 1.5, found)
      // "battles raged near the port between guards and rebels": a place has no two sides
      if (hasCase(g, inner, 'between') && !found.has('between')) addPrepositional(g, inner, 'obl>nmod', 1.5, found)
      if (agent) for (const f of each(g, inner, 'obl>nmod:by', 1.5)) found.add('subject', f)
    }
  }
}

/** "was told to leave the town by the guard": the tree may hang the agent on the infinitive, which is active. */
function addAgentBelow(g: Grammar, verb: number, found: FunctionMap): void {
  const { tokens } = g
  // "was handed a note of protest by the ministry"
  for (const object of dependents(tokens, verb, 'obj'))
    for (const noun of [object, ...dependents(tokens, object, 'nmod')])
      for (const child of dependents(tokens, noun, 'nmod'))
        if (child > verb && hasCase(g, child, 'by') && mayAct(standing(g.annotation, child)))
          for (const f of each(g, child, 'obj>nmod:by', 1.5)) found.add('subject', f)
  if (found.has('subject')) return
  for (const clause of dependents(tokens, verb, 'xcomp', 'advcl')) {
    if (clause < verb || !isVerb(tokens, clause) || isPassive(tokens, clause)) continue
    const object = dependent(tokens, clause, 'obj')
    const phrases = [...dependents(tokens, clause, 'obl'), ...(object < 0 ? [] : dependents(tokens, object, 'nmod'))]
    for (const child of phrases)
      if (child > clause && hasCase(g, child, 'by') && mayAct(standing(g.annotation, child)))
        for (const f of each(g, child, 'xcomp>obl:by', 1.5)) found.add('subject', f)
  }
}

/** Phrases that the tree hangs on the object though they may belong to the verb: "seized the port from the guard". */
function addAttached(g: Grammar, verb: number, found: FunctionMap): void {
  for (const object of [...(found.get('object') ?? [])]) {
    // "two of the guards": the phrase behind a number says what is counted
    if (object.path.includes('<') || g.tokens.upos[object.token] === 'NUM') continue
    for (const child of dependents(g.tokens, object.token, 'nmod')) {
      if (g.tokens.deprel[child] === 'nmod:poss') continue
      // "soldiers from the brigade were killed": who somebody is says not who did it
      if (object.token < verb && isSomebody(g, object.token) && hasCase(g, child, 'from')) continue
      addPrepositional(g, child, `${object.path}>nmod`, object.cost + 1, found)
      // "sent tonnes of food to the town": the goal may hang on what is measured
      if (hasCase(g, child, 'of'))
        for (const inner of dependents(g.tokens, child, 'nmod'))
          if (!hasCase(g, inner, 'of')) addPrepositional(g, inner, `${object.path}>nmod>nmod`, object.cost + 1.5, found)
    }
  }
}

/** Whether a token lies in the phrase that another one heads. */
function isWithin(g: Grammar, token: number, head: number): boolean {
  const { mention } = standing(g.annotation, head)
  return mention >= 0 && token < head && g.annotation.mentions[mention].first <= token
}

function isSomebody(g: Grammar, token: number): boolean {
  const { kind } = standing(g.annotation, token)
  return kind === 'person' || kind === 'group' || kind === 'unit'
}
