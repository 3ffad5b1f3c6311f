import { type LanguageData, languageFile } from '../language.js'
import type { Effect } from './state.js'

/** A group of words that govern events; see src/read/en/modality/operators.yaml. */
export interface Operator {
  readonly name: string
  /** How the event hangs on the word: `clause`, `object`, `modifier`, or the preposition of an oblique. */
  readonly by: ReadonlySet<string>
  readonly only:
    | 'infinitive'
    | 'present-infinitive'
    | 'passive'
    | 'going-to'
    | 'other-subject'
    | 'subjunctive'
    | 'unreal'
    | 'no-purpose'
    | null
  /** Preposition that must stand before the word, or its particle. */
  readonly after: string | null
  readonly effect: Effect
  readonly transparent: boolean
  readonly barrier: boolean
}

/** An auxiliary, adverb, modifier or marker. */
export interface Qualifier {
  readonly name: string
  readonly effect: Effect
  readonly perfect: Effect | null
  readonly only: string | null
}

/** The modality lexicon of one language, ready to look up. */
export interface ModalityLexicon {
  /** By `verb:LEMMA`, `noun:LEMMA` or `adjective:LEMMA`, in the order of the file. */
  readonly operators: ReadonlyMap<string, readonly Operator[]>
  readonly auxiliaries: ReadonlyMap<string, Qualifier>
  readonly adverbs: ReadonlyMap<string, Qualifier>
  readonly modifiers: ReadonlyMap<string, Qualifier>
  readonly markers: ReadonlyMap<string, Qualifier>
  readonly degrees: ReadonlySet<string>
  /** Verbs whose nominal argument is the event itself. */
  readonly support: ReadonlySet<string>
  readonly occurrence: ReadonlySet<string>
  /** Event nouns that after "in" happen with their verb: "in support of". */
  readonly adjunct: ReadonlySet<string>
}

const POS = ['verb', 'noun', 'adjective'] as const

interface OperatorRow extends Partial<Record<(typeof POS)[number], string[]>> {
  name: string
  by: string[]
  only?: Operator['only']
  except?: string[]
  after?: string
  effect?: Effect
  transparent?: boolean
  barrier?: boolean
}

interface QualifierRow {
  name: string
  words: string[]
  effect: Effect
  perfect?: Effect
  only?: string
  degree?: string[]
}

function qualifiers(rows: readonly QualifierRow[]): Map<string, Qualifier> {
  const map = new Map<string, Qualifier>()
  for (const { name, words, effect, perfect = null, only = null } of rows)
    for (const word of words) map.set(word, { name, effect, perfect, only })
  return map
}

/** Compiles src/read/LANGUAGE/modality/*.yaml. */
export function modalityLexicon(data: LanguageData): ModalityLexicon {
  const file = <T>(name: string) => languageFile<T>(data, `modality/${name}`)
  const operators = new Map<string, Operator[]>()
  for (const row of file<OperatorRow[]>('operators')) {
    const { name, by, only = null, after = null, effect = {}, transparent = false, barrier = false, except = [] } = row
    const operator = { name, by: new Set(by), only, after, effect, transparent, barrier }
    for (const pos of POS)
      for (const word of row[pos] ?? []) {
        if (except.includes(word)) continue
        const key = `${pos}:${word}`
        const list = operators.get(key)
        if (list) list.push(operator)
        else operators.set(key, [operator])
      }
  }
  const adverbs = file<QualifierRow[]>('adverbs')
  const support = file<{ name: string; verbs?: string[]; nouns?: string[] }[]>('support')
  const named = (name: string) => new Set(support.filter(s => s.name === name).flatMap(s => s.verbs ?? s.nouns ?? []))
  return {
    operators,
    auxiliaries: qualifiers(file('auxiliaries')),
    adverbs: qualifiers(adverbs),
    modifiers: qualifiers(file('modifiers')),
    markers: qualifiers(file('markers')),
    degrees: new Set(adverbs.flatMap(row => row.degree ?? [])),
    support: named('support'),
    occurrence: named('occurrence'),
    adjunct: named('adjunct'),
  }
}
