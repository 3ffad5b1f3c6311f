import type { Tokens } from '../annotation.js'

/** What the tagger is known to get wrong (src/read/en/tokens/tags.yaml). */
export interface TagMending {
  /** Lemmas of verbs and nouns that take a that-clause in the bare form: "demanded that the army withdraw". */
  readonly demanding: ReadonlySet<string>
  /** Verb forms right before "dead" that are past forms there: "shot dead". */
  readonly beforeDead: ReadonlySet<string>
  /** Present forms ("denies") of verbs that have no noun of the same form, with their bases. */
  readonly onlyVerbs: ReadonlyMap<string, string>
  /** Names of states of one word. */
  readonly states: ReadonlySet<string>
  /** Bases of verbs. */
  readonly bases: ReadonlySet<string>
}

/** Gives the words of a sentence (half-open) the tags that their construction asks for; needs tags and lemmas. */
export function mendTags(tokens: Tokens, first: number, last: number, words: TagMending): void {
  mendPresentForm(tokens, first, last, words.onlyVerbs)
  for (let i = first; i < last; i++)
    if (tokens.upos[i] !== 'PROPN' && words.states.has(tokens.text[i])) setName(tokens, i)
  mendPastForm(tokens, first, last)
  for (let i = first; i + 1 < last; i++) {
    if (words.demanding.has(tokens.lemma[i].toLowerCase()) && tokens.text[i + 1].toLowerCase() === 'that')
      mendSubjunctive(tokens, i + 1, last, words.bases)
    if (/^(?:help|let)$/.test(tokens.lemma[i])) mendHelped(tokens, i, last, words.bases)
    const form = tokens.text[i].toLowerCase()
    if (form === 'to' && i + 2 < last) mendPurpose(tokens, i, words.bases)
    if (words.beforeDead.has(form) && tokens.text[i + 1] === 'dead') mendKilled(tokens, first, i)
  }
}

/** "Norvany denies it": what has the s-form of a verb without a noun is a present tense, also behind a name never seen. */
function mendPresentForm(
  { text, upos, xpos, lemma, feats }: Tokens,
  first: number,
  last: number,
  forms: ReadonlyMap<string, string>,
): void {
  for (let i = first + 1; i < last; i++) {
    if (upos[i] !== 'NOUN' && upos[i] !== 'PROPN') continue
    const base = forms.get(text[i])
    if (base === undefined) continue
    upos[i] = 'VERB'
    xpos[i] = 'VBZ'
    lemma[i] = base
    feats[i] = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'
  }
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/
const SUBORDINATING = /^(?:WDT|WP|WP\$|WRB)$/

/**
 * "The union called for sanctions.": a sentence has a finite verb. Where all its finite verbs stand in clauses that a
 * subordinator opens behind a participle, and the participle follows a nominal, that participle is the past form.
 */
function mendPastForm({ upos, xpos, text }: Tokens, first: number, last: number): void {
  if (!/^[.!?]$/.test(text[last - 1])) return
  let candidate = -1
  let open = 0
  // "after" and its like open a clause or a phrase; behind a participle with an object the clause is likelier
  let object = false
  for (let i = first; i < last; i++) {
    if (FINITE.test(xpos[i])) {
      if (candidate < 0 || open === 0) return
      open--
    } else if (
      upos[i] === 'SCONJ' ||
      SUBORDINATING.test(xpos[i]) ||
      (object && /^(?:after|before|until|since|as)$/.test(text[i]))
    ) {
      if (candidate < 0) return
      open++
    } else if (candidate < 0 && xpos[i] === 'VBN') {
      const before = i > first && /^(?:NOUN|PROPN|PRON)$/.test(upos[i - 1])
      const after = i + 1 < last && /^(?:DET|ADP|PRON|ADJ|NOUN|PROPN|NUM)$/.test(upos[i + 1])
      if (!before || !after || text[i + 1].toLowerCase() === 'by') return
      candidate = i
      object = upos[i + 1] !== 'ADP'
    }
  }
  if (candidate >= 0) xpos[candidate] = 'VBD'
}

/** "agreed to free 40 men": what stands between "to" and an article or a number is no adjective but the infinitive. */
function mendPurpose(tokens: Tokens, to: number, bases: ReadonlySet<string>): void {
  const { upos, xpos, text, feats } = tokens
  if (upos[to + 1] !== 'ADJ' || !bases.has(text[to + 1])) return
  if (!/^(?:DET|NUM)$/.test(upos[to + 2]) && xpos[to + 2] !== 'PRP$') return
  setBase(tokens, to + 1)
  upos[to] = 'PART'
  xpos[to] = 'TO'
  feats[to] = '_'
}

/** "helped the army retake the town", "helped broker a deal": the bare form between a nominal and an object is a verb. */
function mendHelped(tokens: Tokens, help: number, last: number, bases: ReadonlySet<string>): void {
  const { upos, xpos, text } = tokens
  for (let t = help + 1; t + 1 < last && t < help + 8; t++) {
    if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(upos[t])) return
    const noun = upos[t] === 'NOUN' && xpos[t] === 'NN' && bases.has(text[t])
    const behind = t === help + 1 || /^(?:NOUN|PROPN|PRON)$/.test(upos[t - 1])
    const object = /^(?:DET|PROPN|NUM)$/.test(upos[t + 1]) || /^PRP/.test(xpos[t + 1])
    if (!noun || !behind || !object || xpos[t - 1] === 'PRP$') continue
    setBase(tokens, t)
    return
  }
}

/** "that the army withdraw from …": the bare form behind the subject is a verb, however it looks. */
function mendSubjunctive(tokens: Tokens, that: number, last: number, bases: ReadonlySet<string>): void {
  const { upos, text } = tokens
  let nominal = false
  for (let t = that + 1; t < last && t < that + 8; t++) {
    if (upos[t] === 'VERB' || upos[t] === 'AUX' || upos[t] === 'PUNCT' || upos[t] === 'SCONJ') {
      if (upos[t] === 'VERB' && nominal && tokens.xpos[t] === 'VBP' && bases.has(text[t])) setBase(tokens, t)
      break
    }
    if (
      nominal &&
      upos[t] === 'NOUN' &&
      tokens.xpos[t] === 'NN' &&
      bases.has(text[t]) &&
      opensObject(tokens, t, last)
    ) {
      setBase(tokens, t)
      break
    }
    nominal = upos[t] === 'NOUN' || upos[t] === 'PROPN' || upos[t] === 'PRON'
  }
  if (upos[that] === 'PRON') return
  upos[that] = 'SCONJ'
  tokens.xpos[that] = 'IN'
}

/** Whether what follows can be the object or a phrase of a verb, or a clause ends there that has none yet. */
function opensObject({ upos, xpos }: Tokens, token: number, last: number): boolean {
  if (token + 1 >= last) return true
  if (/^(?:DET|ADP|PRON|ADJ|PROPN|ADV|NUM|PART|SCONJ)$/.test(upos[token + 1])) return true
  if (upos[token + 1] !== 'PUNCT' && upos[token + 1] !== 'CCONJ') return false
  for (let t = token + 1; t < last; t++) if (FINITE.test(xpos[t])) return false
  return true
}

/** "Norway hosted talks": at the start of a sentence the capital says nothing, but the name is known. */
function setName(tokens: Tokens, token: number): void {
  tokens.upos[token] = 'PROPN'
  tokens.xpos[token] = 'NNP'
  tokens.lemma[token] = tokens.text[token]
  tokens.feats[token] = 'Number=Sing'
}

function setBase(tokens: Tokens, token: number): void {
  tokens.upos[token] = 'VERB'
  tokens.xpos[token] = 'VB'
  tokens.lemma[token] = tokens.text[token].toLowerCase()
  tokens.feats[token] = 'VerbForm=Inf'
}

function mendKilled(tokens: Tokens, first: number, verb: number): void {
  const auxiliary = verb > first && /^(?:was|were|been|being|is|are|be|got|has|have|had)$/i.test(tokens.text[verb - 1])
  tokens.upos[verb] = 'VERB'
  tokens.xpos[verb] = auxiliary ? 'VBN' : 'VBD'
  tokens.lemma[verb] = tokens.text[verb].toLowerCase() === 'shot' ? 'shoot' : tokens.lemma[verb]
  tokens.upos[verb + 1] = 'ADJ'
  tokens.xpos[verb + 1] = 'JJ'
  tokens.lemma[verb + 1] = 'dead'
}
