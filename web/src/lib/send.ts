import { authorName } from '../state/author.ts'
import { note } from '../state/undo.ts'
import { ask } from './api.ts'

/**
 * Hands something to the server (POST, JSON), and gives what it answers. What has a reason is signed with the name that this
 * browser decides under, and what was judged can be taken back by undo (state/undo.ts). Errors: ApiError.
 */
export async function send<T>(path: string, body: unknown): Promise<T> {
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
