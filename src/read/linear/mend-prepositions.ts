import type { Tokens } from '../annotation.js'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const PREDICATE = new Set(['VERB', 'ADJ', 'AUX', 'ADV'])
/** Relations by which an adposition may rightly have a nominal after it, or is no adposition of that nominal. */
const RIGHTLY = new Set(['conj', 'fixed', 'nmod', 'obl'])

/**
 * An adposition is a leaf in Universal Dependencies: it marks its noun and does not govern it. Where the parser has made
 * the noun after it its subject, object or modifier (it does so with names that it never saw: "works with Wilayat Sinai"),
 * the noun takes its place and it becomes the noun's case. Mends the heads of a sentence (half-open) in place, in time
 * linear in its words, since a text without a full stop is one long sentence.
 */
export function mendPrepositions(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, xpos, upos, text } = tokens
  for (let i = first + 1; i + 1 < last; i++) {
    // "laid off 200 miners": a particle marks no object
    if (xpos[i] === 'RP' && deprel[i] === 'case' && deprel[head[i]] === 'obj' && head[head[i]] === i - 1) {
      head[i] = i - 1
      deprel[i] = 'compound:prt'
    }
    if (text[i] !== 'of') continue
    if (i > first + 1 && text[i - 1] === 'front' && text[i - 2] === 'in') mendInFront(tokens, i)
    else if (text[i + 1] !== 'the') mendWarned(tokens, i, first)
  }
  const governed = governedByAdpositions(tokens, first, last)
  for (let i = first; i < last; i++) {
    const dependents = governed.get(i)
    if (!dependents || head[i] < 0 || deprel[i] === 'compound:prt' || deprel[i] === 'fixed') continue
    let noun = -1
    for (const j of dependents) {
      if (j > i && head[j] === i && NOMINAL.has(upos[j]) && !RIGHTLY.has(deprel[j]) && (noun < 0 || j < noun)) noun = j
    }
    if (noun < 0) continue
    const governor = head[i]
    head[noun] = governor
    deprel[noun] = PREDICATE.has(upos[governor]) ? 'obl' : 'nmod'
    governed.get(governor)?.push(noun)
    for (const j of dependents) if (head[j] === i && j !== noun && deprel[j] !== 'fixed') head[j] = noun
    head[i] = noun
    deprel[i] = 'case'
  }
}

/** The dependents of every adposition that has any, left to right. */
function governedByAdpositions({ head, upos }: Tokens, first: number, last: number): Map<number, number[]> {
  const governed = new Map<number, number[]>()
  for (let j = first; j < last; j++) {
    const i = head[j]
    if (i < 0 || upos[i] !== 'ADP') continue
    const known = governed.get(i)
    if (known) known.push(j)
    else governed.set(i, [j])
  }
  return governed
}

/** "gathered in front of the court": the three words are one preposition. */
function mendInFront({ head, deprel }: Tokens, of: number): void {
  const front = of - 1
  const noun = head[of]
  if (noun <= of || head[noun] !== front || head[front - 1] !== front || !/^(?:obl|nmod)$/.test(deprel[front])) return
  head[noun] = head[front]
  deprel[noun] = deprel[front]
  head[front - 1] = noun
  head[front] = front - 1
  deprel[front] = 'fixed'
  head[of] = front - 1
  deprel[of] = 'fixed'
}

/** "warned the ministry of an attack": what one is warned of is of the warning. */
function mendWarned({ head, deprel, upos, lemma }: Tokens, of: number, first: number): void {
  const object = of - 1
  const matter = head[of]
  const verb = head[object]
  if (deprel[object] !== 'obj' || upos[object] !== 'NOUN' || verb < first || verb > object) return
  if (matter <= of || head[matter] !== object || upos[matter] !== 'NOUN') return
  if (!/^(?:warn|inform|notify|accuse|convict|acquit|strip|rob|deprive|assure)$/.test(lemma[verb])) return
  head[matter] = verb
  deprel[matter] = 'obl'
}
