import type { Claim } from '../model/claim.js'
import type { Document } from '../model/document.js'
import type { StatedTime } from '../model/interval.js'
import type { EntityKind } from '../model/mention.js'
import type { Quantity } from '../model/quantity.js'
import type { Span } from '../model/span.js'

/** The layers that steps assign; a step says which it requires and which it assigns. */
export const LAYERS = [
  'blocks',
  'tokens',
  'sentences',
  'tags',
  'lemmas',
  'tree',
  'names',
  'times',
  'mentions',
  'entities',
  'attributions',
  'claims',
] as const
export type Layer = (typeof LAYERS)[number]

/** A stretch of the text by its function. Only `title`, `heading` and `text` are read; furniture is marked and left alone. */
export interface Block extends Span {
  readonly kind: 'title' | 'byline' | 'heading' | 'text' | 'furniture'
}

/** A sentence: character offsets, and its tokens as a half-open range of token indices. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
}

/**
 * The tokens of a document as columns of equal length `count` (UD words: "don't" is "do" and "n't").
 * `head` holds the index of the governing token within the document, -1 for a root. Strings are '' until their step ran.
 */
export interface Tokens {
  readonly count: number
  /** UTF-16 offsets. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index of the token's sentence. */
  readonly sentence: Int32Array
  readonly text: string[]
  readonly lemma: string[]
  /** Universal part-of-speech tag. */
  readonly upos: string[]
  /** Penn Treebank tag. */
  readonly xpos: string[]
  /** UD features as `Name=Value|…`, '_' for none. */
  readonly feats: string[]
  readonly head: Int32Array
  /** UD relation with its subtype, for instance `nsubj:pass`. */
  readonly deprel: string[]
  /** How sure the parser is of each head, from 0 to 1; absent where it does not say. */
  sure?: Float32Array
}

/** Empty columns for `count` tokens. */
export function tokens(count: number): Tokens {
  const column = () => new Array<string>(count).fill('')
  return {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    sentence: new Int32Array(count),
    text: column(),
    lemma: column(),
    upos: column(),
    xpos: column(),
    feats: column(),
    head: new Int32Array(count).fill(-1),
    deprel: column(),
  }
}

/** A name: a half-open range of tokens and what it names. `nationality` ("Israeli", "the Saudis") has kind `state`. */
export interface Name {
  readonly first: number
  readonly last: number
  readonly kind: EntityKind
  /** True for adjectives and demonyms made from a place: "Egyptian". */
  readonly nationality: boolean
}

/**
 * A noun phrase (or pronoun) that stands for somebody or something. `first`/`last` is the half-open token range of the
 * phrase without relative clauses, appositions and further conjuncts ("dozens of Hamas operatives"); `head` its syntactic
 * head ("dozens"), `core` the noun that says what it is ("operatives"). `start`/`end` are character offsets.
 */
export interface Mention extends Span {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly core: number
  readonly kind: EntityKind
  readonly named: boolean
  readonly pronoun: boolean
  readonly quantity: Quantity | null
  /** Index of its entity in `entities`; -1 until coreference ran. */
  entity: number
}

/** Mentions that stand for the same. `name` is the fullest name within the document (for "His brother": "His brother"). */
export interface Entity {
  readonly mentions: readonly number[]
  readonly name: string
  readonly kind: EntityKind
  readonly named: boolean
  /** For "both groups", "the two sides", "they" with a split antecedent: the entities it stands for. */
  readonly members: readonly number[]
}

/** A temporal expression: token range, offsets, and its value. */
export interface TimeExpression extends Span, StatedTime {
  readonly first: number
  readonly last: number
}

/**
 * What an attribution makes of its content: an assertion or belief is vouched for by its source, the rest (what somebody
 * asks, wants, plans, praises) is content that nobody claims to be so.
 */
export type AttributionKind = 'assertion' | 'belief' | 'question' | 'request' | 'intention' | 'attitude'

/** Who said what, signalled by what. `source` null: nobody is named ("reportedly", "it is believed"). */
export interface AttributionSpan {
  readonly kind: AttributionKind
  readonly source: Span | null
  /** Head token of the source phrase, -1 without one. */
  readonly sourceHead: number
  readonly cue: Span | null
  /** Head token of the cue, -1 without one. */
  readonly cueHead: number
  readonly content: readonly Span[]
  /** Head token of the medium that passed it on ("told Reuters"), -1 for none. */
  readonly mediumHead: number
  /** The attribution inside whose content this one stands, as an index; -1 for none. */
  readonly parent: number
}

/** Everything that is known of one document's text; steps fill its layers in the pipeline's order. */
export interface Annotation {
  readonly document: Document
  blocks: readonly Block[]
  tokens: Tokens
  sentences: readonly Sentence[]
  names: readonly Name[]
  mentions: readonly Mention[]
  entities: readonly Entity[]
  /** Why mentions are one entity: pairs of mentions (as indices) with the sieve that joined them. */
  links: readonly { readonly a: number; readonly b: number; readonly by: string }[]
  times: readonly TimeExpression[]
  attributions: readonly AttributionSpan[]
  claims: readonly Claim[]
}

/** An annotation of which nothing is known yet but the document. */
export function annotation(document: Document): Annotation {
  return {
    document,
    blocks: [],
    tokens: tokens(0),
    sentences: [],
    names: [],
    mentions: [],
    entities: [],
    links: [],
    times: [],
    attributions: [],
    claims: [],
  }
}
