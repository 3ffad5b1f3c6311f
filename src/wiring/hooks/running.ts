import type { Ledger } from '../../model/ledger.js'
import { pause } from '../pause.js'
import type { Alerts } from '../watching/alerts.js'
import { type Delivery, deliver } from './deliver.js'
import type { Webhooks } from './state.js'

/** How often it is looked whether there is something to tell, in milliseconds. */
const EVERY = 5000

/** Delivers whenever the ledger grew, or a webhook that failed is due, until it is told to stop. @param tell what became of each */
export async function runWebhooks(
  webhooks: Webhooks,
  ledger: Ledger,
  alertsSince: (entry: number) => Promise<Alerts>,
  { stop, tell, every = EVERY }: { stop: AbortSignal; tell: (delivery: Delivery | Error) => void; every?: number },
): Promise<void> {
  while (!stop.aborted) {
    try {
      const revision = await ledger.revision()
      if ((await webhooks.list()).some(w => w.entry < revision))
        for (const delivery of await deliver(webhooks, alertsSince)) tell(delivery)
    } catch (thrown) {
      tell(thrown as Error)
    }
    await pause(every, stop)
  }
}
