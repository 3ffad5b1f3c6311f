import { participantKey } from './keys.js'

/**
 * Names that were judged to stand for somebody else in a document: `different` between the key of a name and the key that the same
 * words would have there if they were no name.
 */
export class Homonyms {
  readonly #apart: ReadonlySet<string>

  /** @param different pairs of keys that were judged different */
  constructor(different: readonly (readonly [string, string])[]) {
    this.#apart = new Set(different.filter(([name, own]) => own.endsWith(`\n${name}`)).map(([, own]) => own))
  }

  /** Whether anything was judged so: else a name means the same in every document. */
  get any(): boolean {
    return this.#apart.size > 0
  }

  /** The key of a participant, as `participantKey` has it, but for a name that means somebody else there. */
  key(document: string, name: string, named: boolean): string {
    if (named && this.#apart.size) {
      const own = participantKey(document, name, false)
      if (this.#apart.has(own)) return own
    }
    return participantKey(document, name, named)
  }
}
