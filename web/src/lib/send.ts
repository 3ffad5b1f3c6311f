import { authorName } from '../state/author.ts'
import { note } from '../state/undo.ts'
import { ask } from './api.ts'

let turn: Promise<unknown> = Promise.resolve()

/** Does things one after the other, so that what was decided first is kept first, and undo takes back the last. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work)
  turn = done.catch(() => {})
  return done
}

/**
 * Hands something to the server (POST, JSON), and gives what it answers. What has a reason is signed with the name that this
 * browser decides under, and what was judged can be taken back by undo (state/undo.ts). Errors: ApiError.
 */
export const send = <T>(path: string, body: unknown): Promise<T> => inTurn(() => handed<T>(path, body))

async function handed<T>(path: string, body: unknown): Promise<T> {
  const given = body as Readonly<Record<string, unknown>>
  const author = 'reason' in given && authorName() ? { author: authorName() } : {}
  const answer = await ask<T>(path, {
    method: 'POST',
    body: JSON.stringify({ ...author, ...given }),
    headers: { 'content-type': 'application/json' },
  })
  note(answer)
  return answer
}
