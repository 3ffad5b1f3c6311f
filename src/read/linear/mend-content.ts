import type { Tokens } from '../annotation.js'
import { MINDED } from '../mentions/pleonastic.js'

/**
 * Tells clauses of content from relative and coordinate ones by their "that", in a sentence (half-open), in place: "reports
 * that he had left" (a conjunction is no object of the verb behind it) and "demanded that the firm pay" (a clause with a
 * conjunction of its own is no conjunct). Needs mended tags.
 */
export function mendContent(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, text } = tokens
  for (let that = first + 1; that < last; that++) {
    if (upos[that] !== 'SCONJ' || text[that] !== 'that') continue
    const verb = head[that]
    if (verb <= that || verb >= last) continue
    if (deprel[that] === 'obj' && deprel[verb] === 'acl:relcl' && isReported(tokens, verb, that)) {
      deprel[that] = 'mark'
      deprel[verb] = 'acl'
    } else if (deprel[that] === 'mark' && deprel[verb] === 'conj' && isContentOf(tokens, verb, that))
      deprel[verb] = 'ccomp'
  }
}

/**
 * Hangs on a passive verb, not on who does it, what the one it is done to is accused of or told: "accused by the court of
 * breaking the law", "asked by the union to resign", in place.
 */
export function mendBehindAgent(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, xpos, lemma, text } = tokens
  for (let mark = first + 2; mark < last; mark++) {
    if (deprel[mark] !== 'mark' || !/^(?:of|to)$/.test(text[mark])) continue
    const clause = head[mark]
    if (clause <= mark || clause >= last) continue
    // "told by the chief of staff, Omar Dal, to leave": only the agent stands between
    const teller = head[clause]
    if (deprel[clause] === 'advcl' && text[mark] === 'to' && xpos[teller] === 'VBN' && TELLING.has(lemma[teller]))
      for (let t = teller + 1; t < mark; t++)
        if (head[t] === teller && deprel[t] === 'obl:agent') deprel[clause] = 'xcomp'
    if (deprel[clause] !== 'acl') continue
    const agent = head[clause]
    if (agent < first || agent > mark || !deprel[agent].startsWith('obl')) continue
    const verb = head[agent]
    if (verb < first || verb > agent || xpos[verb] !== 'VBN') continue
    if (text[mark] === 'of' ? !(ACCUSING.has(lemma[verb]) && xpos[clause] === 'VBG') : !TELLING.has(lemma[verb]))
      continue
    if (text[mark] === 'to' && deprel[agent] !== 'obl:agent') continue
    head[clause] = verb
    deprel[clause] = text[mark] === 'of' ? 'advcl' : 'xcomp'
  }
}

const ACCUSING = new Set('accuse suspect convict charge acquit'.split(' '))
const TELLING = new Set(
  'tell say believe think expect know report allege ask tell order urge force compel allow permit warn persuade press pressure request instruct advise encourage invite forbid require direct command'.split(
    ' ',
  ),
)

const SAYING =
  /^(?:allege|say|claim|argue|add|warn|accuse|call|urge|report|estimate|note|insist|deny|believe|hope|expect|want|demand|recommend|conclude|announce|describe|document)$/

/** "said it was ready to sign": an "it" that has a mind is somebody, though trees take it for an expletive; in place. */
export function mendExpletives({ head, deprel, upos, lemma, text }: Tokens, first: number, last: number): void {
  for (let it = first; it < last; it++) {
    const governor = head[it]
    if (deprel[it] !== 'expl' || text[it].toLowerCase() !== 'it' || governor < 0) continue
    if (upos[governor] === 'ADJ' && MINDED.test(lemma[governor])) deprel[it] = 'nsubj'
    // "It alleges that the army …": who says so
    if (upos[governor] === 'VERB' && it === governor - 1 && SAYING.test(lemma[governor])) deprel[it] = 'nsubj'
  }
}

/** Nouns whose clause says what they are about. */
const STATEMENTS = new Set(
  'report claim allegation accusation suggestion assertion rumour rumor news suspicion fear belief hope statement announcement evidence sign indication warning threat complaint argument notion idea fact possibility speculation'.split(
    ' ',
  ),
)
/** Verbs whose object a statement often is: "a claim that the army denied". */
const ANSWERING = new Set(
  'deny reject dismiss dispute refute rebut contradict make issue publish release repeat hear read receive call describe ignore echo raise level voice investigate believe accept answer'.split(
    ' ',
  ),
)

/** "reports that he had left": a statement with a clause that has a subject of its own, whose verb does nothing to statements. */
function isReported({ head, deprel, lemma }: Tokens, verb: number, from: number): boolean {
  if (!STATEMENTS.has(lemma[head[verb]]) || ANSWERING.has(lemma[verb])) return false
  for (let t = from + 1; t < verb; t++) if (head[t] === verb && deprel[t].startsWith('nsubj')) return true
  return false
}

/** Whether a clause stands right behind the verb that it was made a conjunct of, without a conjunction between them. */
function isContentOf({ head, deprel, upos }: Tokens, verb: number, that: number): boolean {
  const above = head[verb]
  if (above < 0 || above >= that || upos[above] !== 'VERB') return false
  for (let t = above + 1; t < that; t++)
    if (upos[t] === 'CCONJ' || (head[t] === above && deprel[t] === 'ccomp')) return false
  return true
}
