import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { INSTALLATION } from '../../base/installation.js'
import type { Workspace } from '../workspace.js'
import { fileOf, markOf } from './kept.js'
import { joinSections, type Sections, sectionsOf } from './sections.js'

/** Smaller ledgers are answered as soon as their answers would be read. */
const LARGE = 20_000
/** Answers that are kept, and bytes of all of them; the oldest go first. */
const MOST = 48
const ROOM = 32 * 2 ** 20
/** An answer that would drive most others out is given anew each time. */
const LARGEST = ROOM / 4

/** The file of the answers to what was asked of a ledger, beside that of what was drawn of it. */
export function answersBeside(drawn: string): string {
  return `${drawn}.answers`
}

/**
 * What an analysis answers. The same question to the same large ledger is answered from a file as long as nothing was added: an
 * analysis is a function of the ledger, the knowledge and what is asked alone. A file that is damaged, or of another state, is
 * passed over, and written anew.
 * @param name of the analysis @param options what is asked of it, as plain data @param work what answers; in JSON it has to be the same
 * @param large claims from which on answers are kept
 */
export async function answered<T>(
  workspace: Workspace,
  name: string,
  options: object,
  work: () => Promise<T>,
  large = LARGE,
): Promise<T> {
  const drawn = fileOf(workspace.ledger, workspace.data)
  if (drawn === undefined) return work()
  const file = answersBeside(drawn)
  const mark = await markOfAnswers(workspace)
  const question = `${name} ${JSON.stringify(Object.entries(options).sort(([x], [y]) => (x < y ? -1 : 1)))}`
  const known = await kept(file, mark)
  if (known?.names.includes(question)) return JSON.parse(known.text(question)) as T
  const answer = await work()
  // what was added in the meantime may be in it or not
  if ((await workspace.ledger.counts(large)).claims >= large && (await markOfAnswers(workspace)) === mark)
    await keep(file, mark, question, JSON.stringify(answer))
  return answer
}

async function kept(file: string, mark: string): Promise<Sections | null> {
  try {
    return sectionsOf(await readFile(file), mark)
  } catch {
    return null
  }
}

/** Adds an answer to a file, for its owner alone. Where that fails it is worked out again the next time. */
async function keep(file: string, mark: string, question: string, answer: string): Promise<void> {
  const parts: [string, Buffer][] = [[question, Buffer.from(answer)]]
  if (parts[0][1].length > LARGEST) return
  let room = ROOM - parts[0][1].length
  const before = await kept(file, mark)
  for (const name of before?.names ?? []) {
    const bytes = before!.bytes(name)
    room -= bytes.length
    if (name === question || room < 0 || parts.length === MOST) continue
    parts.push([name, bytes])
  }
  const partly = `${file}.${process.pid}`
  try {
    // newest first; a question never looks like a number, so that the order stays
    await writeFile(partly, joinSections(mark, Object.fromEntries(parts)), { mode: 0o600 })
    await rename(partly, file)
  } catch {
    await rm(partly, { force: true })
  }
}

let version: string | undefined

/** What tells the answers of this program about this ledger at this entry from all others. */
async function markOfAnswers({ ledger, data }: Workspace): Promise<string> {
  version ??= (JSON.parse(readFileSync(new URL('package.json', INSTALLATION), 'utf8')) as { version: string }).version
  return createHash('sha256')
    .update(JSON.stringify([version, data.analyse, await markOf(ledger, data)]))
    .digest('hex')
}
