import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { RelataError } from '../base/errors.js'
import { checkActors } from './actors-check.js'
import type { OwnActor } from './own-actors.js'

/** Where a file of actors is looked for when none is named, nearest first. */
const ACTORS_FILES: readonly string[] = ['actors.yaml', '.relata/actors.yaml']
/** So many mistakes are named at once. */
const SAID = 5

/** The file of actors in use: the one that the variable RELATA_ACTORS names, else the first of ACTORS_FILES that exists. */
export function actorsFile(): string | null {
  return process.env.RELATA_ACTORS || (ACTORS_FILES.find(file => existsSync(file)) ?? null)
}

/**
 * Reads a file of actors (YAML; docs/guide.md tells its form).
 * Errors: RELATA_FILE_MISSING, RELATA_FILE_UNREADABLE, RELATA_ACTORS_INVALID with the lines that are wrong.
 */
export function readActors(path: string): OwnActor[] {
  // Loaded only where there is such a file: reading should not wait for it.
  const { isNode, LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml')
  const lines = new LineCounter()
  const yaml = parseDocument(textOf(path), { lineCounter: lines, prettyErrors: false })
  const line = (offset: number) => lines.linePos(offset).line
  if (yaml.errors.length)
    throw invalid(
      path,
      yaml.errors.map(({ pos, message }) => ({ line: line(pos[0]), what: message })),
    )
  if (yaml.contents === null) return []
  const { actors, mistakes } = checkActors(yaml.toJS())
  /** The nearest place that is in the file: a missing field is shown at its actor. */
  const at = (where: readonly (string | number)[]): number => {
    const node = where.length ? yaml.getIn(where, true) : yaml.contents
    if (isNode(node) && node.range) return line(node.range[0])
    return where.length ? at(where.slice(0, -1)) : 1
  }
  if (mistakes.length)
    throw invalid(
      path,
      mistakes.map(({ path: where, what }) => ({ line: at(where), what })),
    )
  return actors
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new RelataError(missing ? 'RELATA_FILE_MISSING' : 'RELATA_FILE_UNREADABLE', path, { cause })
  }
}

function invalid(path: string, mistakes: readonly { line: number; what: string }[]): RelataError {
  const sorted = [...mistakes].sort((a, b) => a.line - b.line)
  const said = sorted.slice(0, SAID).map(({ line, what }) => `line ${line}: ${what}`)
  if (mistakes.length > SAID) said.push(`and ${mistakes.length - SAID} more`)
  return new RelataError('RELATA_ACTORS_INVALID', `${path}, ${said.join('; ')}`)
}
