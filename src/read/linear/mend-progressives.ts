import type { Tokens } from '../annotation.js'

/**
 * "is recruiting from", "were clearing mines", "to kidnap traders": behind a form of "be", or behind "to", what is a verb by
 * its form is one, though the parser took it for a noun. Mends a sentence (half-open) in place.
 */
export function mendProgressives(tokens: Tokens, first: number, last: number, bases: ReadonlySet<string>): void {
  const { text, upos, xpos } = tokens
  for (let i = first + 1; i + 1 < last; i++) {
    if (text[i - 1] === 'to' && /^NN$/.test(xpos[i]) && bases.has(text[i])) mendInfinitive(tokens, i, first, last)
    if (/^(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(text[i])) mendNumber(tokens, i, last)
    if (!/^(?:is|are|was|were)$/.test(text[i - 1]) || upos[i] !== 'NOUN' || xpos[i] !== 'NN') continue
    const base = baseOf(text[i], bases)
    if (base && /^(?:DET|NUM|ADP|NOUN|PROPN|PRON)$/.test(upos[i + 1]) && text[i + 1] !== 'of')
      mendForm(tokens, i, base, first, last)
  }
}

/** The base of an -ing form, where it is a verb's; '' otherwise. */
function baseOf(form: string, bases: ReadonlySet<string>): string {
  if (!form.endsWith('ing') || form.length < 6) return ''
  const stem = form.slice(0, -3)
  for (const base of [stem, `${stem}e`, stem.slice(0, -1)]) if (bases.has(base)) return base
  return ''
}

function mendForm(tokens: Tokens, at: number, base: string, first: number, last: number): void {
  const { head, deprel, upos, xpos, lemma, feats } = tokens
  const noun = head[at]
  const compound = deprel[at] === 'compound' && noun === at + 1
  if (!compound && !(head[at - 1] === at && deprel[at - 1] === 'cop')) return
  for (let t = first; t < at - 1; t++) if (head[t] === at && /^(?:det|case|amod|nmod:poss)$/.test(deprel[t])) return
  if (compound) {
    if (head[at - 1] !== noun || !/^(?:cop|aux)$/.test(deprel[at - 1])) return
    let above = head[noun]
    const joined = deprel[noun] === 'conj'
    while (joined && above >= first && upos[above] !== 'VERB') above = head[above]
    if (joined && (above < first || above > at)) return
    head[at] = above
    deprel[at] = deprel[noun]
    for (let t = first; t < at; t++) if (head[t] === noun) head[t] = at
    for (let t = noun + 1; t < last; t++)
      if (head[t] === noun && /^(?:punct|advcl|parataxis)$/.test(deprel[t])) head[t] = at
    head[noun] = at
    deprel[noun] = 'obj'
  } else for (let t = at + 1; t < last; t++) if (head[t] === at && deprel[t] === 'nmod') deprel[t] = 'obl'
  deprel[at - 1] = 'aux'
  upos[at - 1] = 'AUX'
  upos[at] = 'VERB'
  xpos[at] = 'VBG'
  lemma[at] = base
  feats[at] = 'Tense=Pres|VerbForm=Part'
}

const LEADING =
  /^(?:order|offer|refuse|agree|ask|tell|force|forbid|promise|threaten|vow|plan|try|decide|urge|allow|decline|pledge|attempt|want|instruct|command|fail|manage|persuade|encourage|intend)$/

/** "ordered to fire on the town", "forbade them to kidnap traders": behind such a verb "to" opens an infinitive. */
function mendInfinitive(tokens: Tokens, at: number, first: number, last: number): void {
  const { head, deprel, upos, xpos, lemma, feats } = tokens
  const to = at - 1
  let verb = to - 1
  while (verb > first && verb > to - 6 && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|ADV)$/.test(upos[verb])) verb--
  if (upos[verb] !== 'VERB' || !LEADING.test(lemma[verb])) return
  const noun = head[at]
  if (deprel[at] === 'compound' && noun === at + 1 && xpos[noun] === 'NNS' && head[to] === noun) {
    for (let t = at + 1; t < last; t++) if (head[t] === noun) head[t] = at
    head[noun] = at
    deprel[noun] = 'obj'
  } else if (deprel[at] === 'obl' && noun === verb && head[to] === at) {
    for (let t = at + 1; t < last; t++)
      if ((head[t] === verb && deprel[t] === 'obl') || (head[t] === at && deprel[t] === 'nmod')) {
        head[t] = at
        deprel[t] = 'obl'
      }
  } else return
  head[at] = verb
  deprel[at] = 'xcomp'
  upos[at] = 'VERB'
  xpos[at] = 'VB'
  feats[at] = 'VerbForm=Inf'
  head[to] = at
  deprel[to] = 'mark'
  upos[to] = 'PART'
  xpos[to] = 'TO'
}

/** "eleven men had left": a number word in front of a plural counts it. */
function mendNumber({ head, deprel, upos, xpos }: Tokens, at: number, last: number): void {
  const noun = at + 1
  if (upos[at] === 'NUM' || noun >= last || xpos[noun] !== 'NNS' || head[at] !== head[noun]) return
  head[at] = noun
  deprel[at] = 'nummod'
  upos[at] = 'NUM'
  xpos[at] = 'CD'
}
