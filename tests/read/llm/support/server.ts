import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a chat completion was asked with, as OpenAI's API has it. */
export interface Asked {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } }
  readonly authorization: string | undefined
}

/** What the server does with one request: says something, or fails in its own way. */
export type Turn =
  | {
      readonly say: string
      readonly after?: number
      readonly tokens?: number
      /** Says nothing before so many requests were open at once. */
      readonly together?: number
    }
  | {
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string
      readonly after?: number
    }
  | 'hang'
  | 'hang up'

/** A server that speaks the chat completions of OpenAI's API. `answer` decides what comes of the nth request. */
export interface ModelServer {
  readonly url: string
  readonly asked: Asked[]
  /** How many requests were open at once, at most. */
  most(): number
  answer: (asked: Asked, nth: number) => Turn
  close(): Promise<void>
}

export async function modelServer(): Promise<ModelServer> {
  const asked: Asked[] = []
  let [open, most] = [0, 0]
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return response.writeHead(404).end()
    open++
    most = Math.max(most, open)
    response.on('close', () => open--)
    const question = { ...(JSON.parse(await text(request)) as Asked), authorization: request.headers.authorization }
    asked.push(question)
    const turn = it.answer(question, asked.length)
    if (turn === 'hang') return
    if (turn === 'hang up') return request.socket.destroy()
    await new Promise(done => setTimeout(done, turn.after ?? 0))
    if ('status' in turn)
      return response
        .writeHead(turn.status, { 'content-type': 'application/json', ...turn.headers })
        .end(turn.body ?? '{}')
    while (most < (turn.together ?? 0) && !response.destroyed) await new Promise(done => setTimeout(done, 5))
    const tokens = turn.tokens ?? 100
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1,
        model: question.model,
        choices: [{ index: 0, message: { role: 'assistant', content: turn.say }, finish_reason: 'stop' }],
        usage: { prompt_tokens: tokens - 10, completion_tokens: 10, total_tokens: tokens },
      }),
    )
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const it: ModelServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    most: () => most,
    answer: () => ({ say: '{"claims": []}' }),
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return it
}

async function text(request: IncomingMessage): Promise<string> {
  let all = ''
  for await (const chunk of request) all += chunk
  return all
}

/** A claim as a model states it. */
export function stated(fields: object): object {
  const nobody = { actor: [], recipient: [], origin: [], object: [], place: [], attribution: [] }
  const plain = { mode: null, role: null, time: null, polarity: 'affirmed', realis: 'actual', hedge: 'none' }
  return { ...nobody, ...plain, trigger: '', ...fields }
}

/** Somebody by the words of the text. */
export const called = (text: string, name = text, kind = 'organization') => ({ text, name, kind })

/** An answer with claims. */
export const says = (...claims: object[]): { say: string } => ({ say: JSON.stringify({ claims }) })
