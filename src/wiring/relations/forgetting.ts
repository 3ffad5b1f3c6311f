import { rm } from 'node:fs/promises'
import type { Ledger } from '../../model/ledger.js'
import { answersBeside } from './answers.js'
import { basisBeside } from './store.js'

/** A ledger from which nothing is scrubbed that stays in the file of what was drawn from it: that file and those beside it go with it. */
export function forgetting(ledger: Ledger, drawn: string | undefined): Ledger {
  if (drawn === undefined) return ledger
  return {
    ...ledger,
    scrub: async request => {
      const scrubbed = await ledger.scrub(request)
      if (!request.dryRun)
        for (const file of [drawn, basisBeside(drawn), answersBeside(drawn)]) await rm(file, { force: true })
      return scrubbed
    },
  }
}
