import { rm } from 'node:fs/promises'
import type { Ledger } from '../../model/ledger.js'
import { lineageBeside } from '../weighing/lineage-kept.js'
import { answersBeside } from './answers.js'
import { basisBeside } from './store.js'

/** A ledger from which nothing is scrubbed that stays in the files of what was drawn from it: they go with it. */
export function forgetting(ledger: Ledger, drawn: string | undefined): Ledger {
  if (drawn === undefined) return ledger
  return {
    ...ledger,
    scrub: async request => {
      const scrubbed = await ledger.scrub(request)
      if (!request.dryRun)
        for (const file of [drawn, basisBeside(drawn), answersBeside(drawn), lineageBeside(drawn)])
          await rm(file, { force: true })
      return scrubbed
    },
  }
}
