import type { NameData } from './data.js'
import { fold } from './fold.js'
import { type NameSchema, type ParsedName, parseName } from './tokens.js'

/** A name with all that comparing it needs. Names of several ("A/B") are also taken one by one. */
export interface PreparedName {
  readonly schema: NameSchema
  readonly readings: readonly NameReading[]
}

/** One way to read a name. */
export interface NameReading {
  readonly raw: string
  readonly folded: string
  readonly parsed: ParsedName
  /** The same with its words as they stand, where some of them were translated: "Kalanaft" is "Kala Naft", not "Kala Oil". */
  readonly untranslated: ParsedName | null
}

/** A name is compared with many others; what was prepared is remembered, up to so many names. */
const NAMES = 50_000
const remembered = new WeakMap<NameData, Map<string, PreparedName>>()

/** Takes a name apart for comparing. */
export function prepareName(name: string, schema: NameSchema, data: NameData): PreparedName {
  let names = remembered.get(data)
  if (!names) remembered.set(data, (names = new Map()))
  const key = `${schema} ${name}`
  let found = names.get(key)
  if (!found) {
    if (names.size >= NAMES) names.clear()
    found = {
      schema,
      readings: several(name, schema).map(raw => reading(raw, schema, data)),
    }
    names.set(key, found)
  }
  return found
}

function reading(raw: string, schema: NameSchema, data: NameData): NameReading {
  const parsed = parseName(raw, schema, data)
  const plain = schema === 'person' ? null : parseName(raw, schema, data, false)
  const untranslated = plain && plain.words.join(' ') !== parsed.words.join(' ') ? plain : null
  return { raw, folded: fold(raw, data.letters), parsed, untranslated }
}

/**
 * A name and those that it is made of: "A/B", "Popular Front (PF)", "Karim Dal (Abu Noor)". What stands in brackets after the
 * name of an organisation tells it from its sisters, unless it is its letters.
 */
function several(name: string, schema: NameSchema): string[] {
  if (!/[/|(]/.test(name)) return [name]
  const parts = name.split(/\s*[/|]\s*/)
  const bracket = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(name)
  const own = schema === 'person' ? /\p{L}{3}/u : /^\p{Lu}{2,8}$/u
  if (bracket && own.test(bracket[2])) parts.push(bracket[1], bracket[2])
  return [...new Set([name, ...parts.filter(part => (part.match(/\p{L}/gu)?.length ?? 0) > 2)])]
}
