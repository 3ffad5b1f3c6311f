import { asRelataError } from '../../base/errors.js'
import type { Claim } from '../../model/claim.js'
import type { Grounds, ReviewQueue, Workspace } from '../../relata.js'

/** What a person can do with the claim in front. */
export type ReviewAct = 'accept' | 'reject' | 'skip' | 'edit' | 'back' | 'stop'

/** How the person is asked and told. */
export interface ReviewTalk {
  /** Shows a claim and asks what becomes of it. */
  ask(claim: Claim, at: number, total: number): Promise<ReviewAct>
  /** Asks for FIELD=VALUE; null where nothing is to be changed. */
  change(): Promise<Record<string, string> | null>
  tell(line: string): void
}

/** What was done so far; `judgement`: what takes it back. */
interface Done {
  readonly act: ReviewAct
  readonly judgement: string | null
}

/** Goes through a queue until it is done or the person stops; `back` takes the last decision back. */
export async function review(
  workspace: Workspace,
  queue: ReviewQueue,
  grounds: Grounds,
  talk: ReviewTalk,
): Promise<void> {
  const { decide } = workspace
  const total = queue.claims.length
  const done: Done[] = []
  while (done.length < total) {
    const [claim] = await workspace.claims({ ids: [queue.claims[done.length]] })
    if (!claim) {
      // somebody else edited it meanwhile
      done.push({ act: 'skip', judgement: null })
      continue
    }
    const act = await talk.ask(claim, queue.decided + done.length + 1, queue.decided + total)
    if (act === 'stop') break
    try {
      if (act === 'back') {
        const last = done.pop()
        if (last?.judgement) await decide.undo(last.judgement, { ...grounds, reason: 'taken back' })
      } else if (act === 'edit') {
        const set = await talk.change()
        if (set) done.push({ act, judgement: (await decide.edit(claim.id, { set }, grounds)).judgement.id })
      } else if (act === 'skip') done.push({ act, judgement: null })
      else {
        await decide.expect({ [claim.id]: claim.marks ?? [] })
        const [{ judgement }] = await decide.judge(act, [claim.id], grounds)
        done.push({ act, judgement: judgement.id })
      }
    } catch (thrown) {
      const { code, message } = asRelataError(thrown)
      talk.tell(`${code}: ${message}`)
      // what somebody else decided is done
      if (code === 'RELATA_JUDGEMENT_CONFLICT' && act !== 'back') done.push({ act: 'skip', judgement: null })
    }
  }
  const count = (act: ReviewAct) => done.filter(d => d.act === act).length
  talk.tell(
    `${count('accept')} accepted, ${count('reject')} rejected, ${count('edit')} edited, ${count('skip')} skipped.`,
  )
}
