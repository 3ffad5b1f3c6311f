import type { Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import { caseOf, toldInClause } from './clause.js'
import type { CueLexicon } from './lexicon.js'

/** Prepositions by which a source's medium is named: "speaking with the Herald", "in an interview with Reuters", "by". */
const THROUGH = new Set(['with', 'to', 'by', 'for', 'on', 'in'])

/**
 * The medium to which the source spoke, as the head token of its name, or -1: who is told ("told Reuters"), or who the
 * source or the interview was with ("sources speaking with the Herald revealed").
 */
export function mediumOf(tokens: Tokens, cue: number, source: number, lexicon: CueLexicon): number {
  if (cue < 0) return -1
  const told = tokens.upos[cue] === 'VERB' ? toldInClause(tokens, cue) : -1
  if (told >= 0 && isMedium(tokens, told, lexicon)) return told
  return search(tokens, cue, source, lexicon, 3) ?? (source >= 0 ? search(tokens, source, -1, lexicon, 3) : null) ?? -1
}

/** Looks through objects and obliques down to `depth`: "in an interview with the Herald", "speaking with the Herald". */
function search(tokens: Tokens, from: number, source: number, lexicon: CueLexicon, depth: number): number | null {
  if (depth === 0) return null
  for (const child of children(tokens, from)) {
    if (child === source) continue
    const plain = relation(tokens.deprel[child])
    const told = plain === 'iobj' || (plain === 'obj' && tokens.upos[from] === 'VERB')
    const through = (plain === 'obl' || plain === 'nmod') && THROUGH.has(caseOf(tokens, child))
    if ((told || through) && isMedium(tokens, child, lexicon)) return child
    const leads = through || ((plain === 'acl' || plain === 'advcl') && speaking(tokens, child))
    if (leads) {
      const found = search(tokens, child, source, lexicon, depth - 1)
      if (found !== null) return found
    }
  }
  return null
}

function speaking(tokens: Tokens, verb: number): boolean {
  return /^(?:speak|talk|tell|interview|quote|cite|write|chat)$/.test(tokens.lemma[verb])
}

/** A common noun for media, or a name that is one or holds such a word. */
export function isMedium(tokens: Tokens, head: number, lexicon: CueLexicon): boolean {
  if (tokens.upos[head] === 'NOUN') return lexicon.mediaNouns.has(tokens.lemma[head])
  if (tokens.upos[head] !== 'PROPN') return false
  if (lexicon.mediaNames.has(tokens.text[head].toLowerCase())) return true
  for (const child of children(tokens, head)) {
    const plain = relation(tokens.deprel[child])
    if ((plain === 'flat' || plain === 'compound') && tokens.upos[child] === 'PROPN')
      if (lexicon.mediaNames.has(tokens.text[child].toLowerCase())) return true
  }
  return false
}
