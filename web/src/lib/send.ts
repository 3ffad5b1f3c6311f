import { ask } from './api.ts'

/** Hands something to the server (POST, JSON), and gives what it answers. Errors: ApiError. */
export const send = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
