import type { Hedge, Polarity, Realis } from '../../model/claim.js'
import type { EntityKind } from '../../model/mention.js'

/** Somebody in a file that is imported. */
export interface ImportedParty {
  readonly name: string
  readonly kind: EntityKind
  readonly named: boolean
}

/** One thing that a file tells: who does what to whom, by the types of the coding scheme. */
export interface ImportedClaim {
  readonly type: string
  readonly mode: string | null
  readonly role: string | null
  readonly symmetric: boolean
  readonly actor: readonly ImportedParty[]
  readonly recipient: readonly ImportedParty[]
  readonly origin: readonly ImportedParty[]
  readonly place: readonly string[]
  /** EDTF. */
  readonly time: string | null
  readonly polarity: Polarity
  readonly realis: Realis
  readonly hedge: Hedge
  /** Who says it, nearest first. */
  readonly voices: readonly string[]
  /** The words of the source, where the file has them. */
  readonly words: string | null
}

/** What a reader of some format makes of a file. */
export interface Imported {
  /** `import:FORMAT/VERSION`, as claims carry it. */
  readonly reader: string
  readonly claims: readonly ImportedClaim[]
  /** What was left out, and how often, by the reason. */
  readonly left: ReadonlyMap<string, number>
}

/** Which types there are, and the one that a link gets which names none; null: such links are left out. */
export interface ImportOptions {
  readonly types: ReadonlySet<string>
  readonly symmetric: (type: string) => boolean
  readonly otherwise: string | null
}

/** Counts what is left out. */
export class Left {
  readonly counts = new Map<string, number>()

  add(reason: string): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1)
  }
}

/** A claim of what is told as done, with what is known of it. */
export function imported(fields: Partial<ImportedClaim> & { type: string }): ImportedClaim {
  return {
    mode: null,
    role: null,
    symmetric: false,
    actor: [],
    recipient: [],
    origin: [],
    place: [],
    time: null,
    polarity: 'affirmed',
    realis: 'actual',
    hedge: 'none',
    voices: [],
    words: null,
    ...fields,
  }
}

/** Type and mode in words ("aid (arms)", "part of: wing") as the scheme has them; null where they are none of it. */
export function typeOf(
  words: string,
  types: ReadonlySet<string>,
): { type: string; mode: string | null; role: string | null } | null {
  const match = /^([a-z][a-z _]*?)(?: \(([a-z-]+)\))?(?:: (.+))?$/.exec(words.trim())
  const type = match?.[1].replaceAll(' ', '_')
  return match && type && types.has(type) ? { type, mode: match[2] ?? null, role: match[3] ?? null } : null
}

/** A span of two ISO dates in EDTF; null where neither is known. */
export function edtfSpan(start: string | null, end: string | null): string | null {
  if (!start && !end) return null
  return start === end ? start : `${start ?? '..'}/${end ?? '..'}`
}
