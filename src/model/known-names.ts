import type { EntityKind } from './mention.js'

/** What is known of an organisation or another actor beside its name. */
export interface KnownFacts {
  /** Other names, spellings and letters for the same. */
  readonly aliases?: readonly string[]
  /** The state or people that it belongs to. */
  readonly of?: string
  /** The organisation that it is a part or an affiliate of. */
  readonly part?: string
}

/** Known names of one sort ("armed-group", "outlet"), by their usual name. */
export interface KnownSection {
  readonly sort: string
  readonly kind: EntityKind
  readonly names: Readonly<Record<string, KnownFacts | null>>
}

/** Language data as far as known names are in it: parsed files by their path. */
interface Data {
  readonly [file: string]: unknown
}

/** Where a user's own actors stand in the language data. */
export const OWN_ACTORS = 'names/own-actors'
const KNOWN = 'names/known/'

/** The known names in the language data (src/read/en/names/known/, one file a field), a user's own actors first. */
export function knownSections(data: Data): KnownSection[] {
  const files = Object.keys(data).filter(file => file.startsWith(KNOWN))
  return [...ownSections(data), ...files.flatMap(file => (data[file] as { sections: KnownSection[] }).sections)]
}

/** The names that a user added. */
export function ownSections(data: Data): readonly KnownSection[] {
  return (data[OWN_ACTORS] as { sections: KnownSection[] } | undefined)?.sections ?? []
}
