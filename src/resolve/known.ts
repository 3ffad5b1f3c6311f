import { nameKey } from './keys.js'

/** A name that is known beforehand, with others for the same. `adjectives` are those of a state: "Norwegian". */
export interface KnownName {
  readonly name: string
  readonly aliases: readonly string[]
  readonly adjectives: readonly string[]
}

interface NamesFile {
  readonly sections: readonly { readonly names: Readonly<Record<string, { aliases?: readonly string[] } | null>> }[]
}
interface StatesFile {
  readonly states: Readonly<
    Record<string, { aliases?: readonly string[]; adjectives?: readonly string[]; people?: readonly string[] } | null>
  >
}

/** The known names from the language data (`names/known` and `names/countries`); what is not there gives none. */
export function knownNames(data: { readonly [file: string]: unknown }): KnownName[] {
  const names = (data['names/known'] as NamesFile | undefined)?.sections ?? []
  const states = (data['names/countries'] as StatesFile | undefined)?.states ?? {}
  return [
    ...names.flatMap(section =>
      Object.entries(section.names).map(([name, it]) => ({ name, aliases: it?.aliases ?? [], adjectives: [] })),
    ),
    ...Object.entries(states).map(([name, it]) => ({
      name,
      aliases: [...(it?.aliases ?? []), ...(it?.people ?? [])],
      adjectives: it?.adjectives ?? [],
    })),
  ]
}

/** For each key of a known name or alias the key of its main name. A key that several names claim is left out: it decides nothing. */
export function knownKeys(known: readonly KnownName[]): Map<string, string> {
  const mains = new Set(known.map(k => nameKey(k.name)))
  const owner = new Map<string, string | null>()
  for (const { name, aliases } of known) {
    const main = nameKey(name)
    owner.set(main, main)
    for (const alias of aliases.map(nameKey)) {
      if (mains.has(alias)) continue
      owner.set(alias, owner.has(alias) && owner.get(alias) !== main ? null : main)
    }
  }
  return new Map([...owner].filter((pair): pair is [string, string] => pair[1] !== null))
}
