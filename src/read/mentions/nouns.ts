import type { EntityKind } from '../../model/mention.js'
import { type LanguageData, languageFile } from '../language.js'

/** What a noun stands for: a kind of entity, or a time, which is no entity. */
export type NounKind = EntityKind | 'time'

const FILES: readonly (readonly [string, NounKind])[] = [
  // A word in two lists has the kind of the last: "front" is more often an organisation than a place, "cell" a unit.
  ['places', 'place'],
  ['persons', 'person'],
  ['groups', 'group'],
  ['organizations', 'organization'],
  ['units', 'unit'],
  ['states', 'state'],
  ['times', 'time'],
]

/** Suffixes by which English makes words for people, where a noun is in no list ("-ist", "-eer", "-man"). */
const PERSON_SUFFIX = /(?:[^l]ist|[tnr]eer|[ia]list|man|men|woman|women|person)$/
/** Prefixes that leave the kind of a noun as it is. */
const PREFIX = /^(?:co|ex|vice|sub|deputy|non|anti|pro|counter|super|mid|arch|half|former)-?/

/** Kinds of common nouns by lemma (src/read/en/mentions/nouns). */
export class Nouns {
  private readonly kinds = new Map<string, NounKind>()

  constructor(data: LanguageData) {
    for (const [file, kind] of FILES)
      for (const word of languageFile<{ words: string[] }>(data, `mentions/nouns/${file}`).words)
        this.kinds.set(word, kind)
  }

  /** The kind of a noun, or undefined for one that is in no list and looks like none. */
  kindOf(lemma: string): NounKind | undefined {
    const word = lemma.toLowerCase().replace(/\.$/, '')
    return (
      this.kinds.get(word) ??
      this.kinds.get(word.replace(PREFIX, '')) ??
      this.kinds.get(word.slice(word.lastIndexOf('-') + 1)) ??
      (PERSON_SUFFIX.test(word) && word.length > 5 ? 'person' : undefined)
    )
  }
}
