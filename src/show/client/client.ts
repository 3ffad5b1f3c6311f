import type { AddedBody, ClaimJudgement, JudgedBody, NewDocument, Problem } from '../api/contract.js'
import type { Answers, PartsOf } from './answers.js'

export type * from '../api/contract.js'
export type { Answers } from './answers.js'

/** Values of a query; what is undefined or null is left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>
/** Parts of the path, and the query. */
export type Asked<Path extends string> = Query & Readonly<Record<PartsOf<Path>, string>>

export interface ClientOptions {
  /** Where the server answers, for instance http://127.0.0.1:4280. */
  readonly url: string
  /** Of a server that asks for tokens. */
  readonly token?: string
  readonly fetch?: typeof fetch
}

/** An error that the server explained; `problem.code` is one of docs/errors.md. */
export class ClientError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ? `${problem.detail}: ${problem.title}` : problem.title)
    this.name = 'ClientError'
  }
}

/** A Relata server, asked over HTTP. */
export interface Client {
  /** Asks one address; parts of the path and the query stand in one object. Throws ClientError. */
  get<Path extends keyof Answers>(
    path: Path,
    ...asked: PartsOf<Path> extends never ? [Query?] : [Asked<Path>]
  ): Promise<Answers[Path]>
  /** All pages of a list, one after the other. Throws ClientError. */
  pages<Path extends keyof Answers>(
    path: Path,
    ...asked: PartsOf<Path> extends never ? [Query?] : [Asked<Path>]
  ): AsyncGenerator<Answers[Path]>
  /** Hands in a text or an address; it is read and kept before the answer comes. Throws ClientError. */
  add(document: NewDocument): Promise<AddedBody>
  /** Judges a claim. Throws ClientError. */
  judge(claim: string, judgement: ClaimJudgement): Promise<JudgedBody>
  /** Any other change, by its address below /api. Throws ClientError. */
  post<T>(path: string, body: unknown): Promise<T>
}

/** A client for a Relata server. It runs in Node and in browsers. */
export function client({ url, token, fetch: network = fetch }: ClientOptions): Client {
  const base = url.replace(/\/+$/, '')
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...init.headers }
    const response = await network(`${base}${path}`, { ...init, headers })
    if (response.ok) return response
    const body = (await response.json().catch(() => null)) as Problem | null
    throw new ClientError(
      body ?? { type: 'about:blank', title: response.statusText, status: response.status, code: '', detail: '' },
    )
  }
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json' }
    return (await ask(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<T>
  }
  return {
    get: async (path, asked?: Query) => (await ask(addressOf(path, asked))).json(),
    pages: async function* (path, asked?: Query) {
      for (let next: string | null = addressOf(path, asked); next !== null; ) {
        const response: Response = await ask(next)
        yield await response.json()
        next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null
      }
    },
    add: document => post('/documents', document),
    judge: (claim, judgement) => post(`/claims/${encodeURIComponent(claim)}/judgements`, judgement),
    post,
  }
}

function addressOf(path: string, asked: Query = {}): string {
  const left = { ...asked }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = left[name]
    delete left[name]
    return encodeURIComponent(String(value))
  })
  const set = Object.entries(left).filter(([, value]) => value !== undefined && value !== null)
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
  return `/api${filled}${query ? `?${query}` : ''}`
}
