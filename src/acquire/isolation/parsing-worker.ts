import { parentPort } from 'node:worker_threads'
import { asRelataError } from '../../base/errors.js'
import { parse } from '../parse.js'
import type { Source } from '../source.js'
import type { Answer } from './isolated.js'

// A thread that takes sources apart, one after the other, and may be ended at any moment (isolated.ts starts it).
parentPort!.on('message', async (source: Source) => {
  parentPort!.postMessage(await answer(source))
})

async function answer(source: Source): Promise<Answer> {
  try {
    return { parsed: await parse(source) }
  } catch (thrown) {
    // a class does not cross the border between threads
    const { code, detail } = asRelataError(thrown)
    return { failed: { code, detail } }
  }
}
