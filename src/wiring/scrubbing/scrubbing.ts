import { RelataError } from '../../base/errors.js'
import type { Ledger } from '../../model/ledger.js'
import type { Scrubbed } from '../../model/scrub.js'
import type { Grounds } from '../judging.js'
import type { Workspace } from '../workspace.js'
import { nameScrubber } from './name-scrubber.js'
import { pseudonyms, type Replacement, redacted } from './pseudonym.js'

/** How a person is scrubbed. */
export interface PersonOptions extends Grounds {
  /** Other forms of the name, which are replaced wherever they stand. */
  readonly also?: readonly string[]
  /** Put X for every letter, rather than a name at random that tells the person apart from others. */
  readonly redact?: boolean
  readonly dryRun?: boolean
}

/** What was (or would be) scrubbed of a person. */
export interface ScrubbedPerson extends Scrubbed {
  /** The names under which the ledger knew the person. */
  readonly forms: readonly string[]
  /** What stands there since; null where it would be drawn at random. */
  readonly standsFor: string | null
}

/**
 * Takes a person out of all that a collection holds: texts, titles, addresses, claims, judgements; the originals of the documents
 * concerned go. Names are those that the ledger holds to be the person's. Errors: RELATA_ACTOR_UNKNOWN (where `also` names nothing
 * either), RELATA_ACTOR_UNCLEAR, RELATA_LEDGER_*.
 */
export async function scrubPerson(
  workspace: Workspace,
  name: string,
  { also = [], redact = false, dryRun = false, reason, author }: PersonOptions,
): Promise<ScrubbedPerson> {
  const { ledger } = workspace
  const forms = [...new Set([...(await formsOf(workspace, name)), ...also])]
  const replace: Replacement = redact ? redacted : pseudonyms()
  // a name of one word is the person's wherever it stands, where it is what was asked for
  const alone = [name, ...also].filter(form => !/\S\s+\S/.test(form.trim()))
  const scrubber = nameScrubber(forms, replace, alone)
  const concerned = await documentsNaming(ledger, scrubber.names)
  const scrubbed = await ledger.scrub({
    text: (text, document) => scrubber.replaced(text, document !== null && concerned.has(document)),
    erases: () => false,
    dropsOriginal: ({ id }) => concerned.has(id),
    what: redact ? 'a person, redacted' : 'a person, by a pseudonym',
    reason: scrubber.replaced(reason, true),
    author,
    dryRun,
  })
  if (!scrubbed.entries && !forms.length) throw new RelataError('RELATA_ACTOR_UNKNOWN', name)
  const standsFor = dryRun ? null : scrubber.replaced(name, true)
  return { ...scrubbed, forms, standsFor }
}

/** The names of the actor that is meant; the name alone where no claim names it. Errors: RELATA_ACTOR_UNCLEAR. */
async function formsOf(workspace: Workspace, name: string): Promise<string[]> {
  try {
    const actor = await workspace.actor(name)
    return [...new Set([name, actor.name, ...actor.aliases.map(alias => alias.name)])]
  } catch (error) {
    if (error instanceof RelataError && error.code === 'RELATA_ACTOR_UNKNOWN') return [name]
    throw error
  }
}

/** The documents whose text, title, byline or address names somebody in full. */
async function documentsNaming(ledger: Ledger, names: (text: string) => boolean): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { id } of await ledger.documents()) {
    const kept = await ledger.document(id)
    if (!kept) continue
    const { text, title, byline, publisher, url } = kept.document
    if ([text, title, byline, publisher, url, kept.summary.source].some(part => part !== null && names(part)))
      found.add(id)
  }
  return found
}

/** Which documents and originals are kept how long, by the day on which they were recorded (ISO 8601). */
export interface Retention extends Grounds {
  /** Originals recorded before this day go; texts and claims stay. */
  readonly originalsBefore?: string
  /** Documents recorded before this day go, with all that was read from them; their entries stay. */
  readonly documentsBefore?: string
  readonly dryRun?: boolean
}

/** Takes away what is older than it may be kept. Errors: RELATA_LEDGER_*. */
export function retain(ledger: Ledger, rules: Retention): Promise<Scrubbed> {
  const { originalsBefore, documentsBefore, reason, author, dryRun } = rules
  const before = (recorded: string, day: string | undefined) => day !== undefined && recorded < day
  const what = [
    documentsBefore && `documents recorded before ${documentsBefore}`,
    originalsBefore && `originals recorded before ${originalsBefore}`,
  ]
  return ledger.scrub({
    text: text => text,
    erases: ({ recorded }) => before(recorded, documentsBefore),
    dropsOriginal: ({ recorded }) => before(recorded, originalsBefore) || before(recorded, documentsBefore),
    what: what.filter(Boolean).join(' and '),
    reason,
    author,
    dryRun,
  })
}
