import { parentPort } from 'node:worker_threads'
import { asRelataError } from '../../base/errors.js'
import { parse } from '../parse.js'
import type { Answer, Task } from './isolated.js'

// A thread that takes sources apart, one after the other, and may be ended at any moment (isolated.ts starts it).
parentPort!.on('message', async (task: Task) => {
  parentPort!.postMessage(await answer(task))
})

async function answer({ as, source }: Task): Promise<Answer> {
  try {
    if (as === 'document') return { made: await parse(source) }
    return { made: await (await import('../feed/listing.js')).listingOf(source) }
  } catch (thrown) {
    // a class does not cross the border between threads
    const { code, detail } = asRelataError(thrown)
    return { failed: { code, detail } }
  }
}
