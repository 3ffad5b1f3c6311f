import { randomBytes } from 'node:crypto'
import type { Taken } from './taking.js'

/** Imports that are remembered: who comes back to one sees what became of it. */
const REMEMBERED = 20

/** Files that are taken in one after the other, whether or not somebody looks. */
export interface Import {
  readonly id: string
  readonly total: number
  /** What became of those that are done, in their order. */
  readonly done: readonly Taken[]
  /** Resolves when another one is done. */
  next(): Promise<void>
}

const imports = new Map<string, Import>()

/** Starts an import. @param works takes one file each; they never throw */
export function startImport(works: readonly (() => Promise<Taken>)[]): Import {
  const done: Taken[] = []
  let tell = () => {}
  let coming = new Promise<void>(told => (tell = told))
  const started: Import = { id: randomBytes(8).toString('hex'), total: works.length, done, next: () => coming }
  imports.set(started.id, started)
  if (imports.size > REMEMBERED) imports.delete(imports.keys().next().value!)
  const run = async () => {
    for (const work of works) {
      done.push(await work())
      const told = tell
      coming = new Promise<void>(next => (tell = next))
      told()
    }
  }
  void run()
  return started
}

export const importOf = (id: string): Import | undefined => imports.get(id)
