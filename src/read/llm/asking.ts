import { RelataError } from '../../base/errors.js'
import { contentId } from '../../base/hash.js'
import type { Scheme } from '../../model/scheme.js'
import { type Answer, answerOf } from './answer.js'
import type { Endpoint } from './endpoint.js'
import { PROMPT, type Prompt } from './prompt.js'
import { answerJsonSchema } from './statement.js'

/** Keeps answers by what was asked; whoever hands it in says where. */
export interface AnswerCache {
  get(key: string): Promise<string | null>
  set(key: string, answer: string): Promise<void>
}

/** How a model may be asked. */
export interface AskingOptions {
  /** Tokens, asked and answered, that may be spent in all; what is under way when it is reached is still paid for. */
  readonly budget?: number
  /** So many questions may be under way at once. */
  readonly concurrency?: number
  readonly cache?: AnswerCache
}

/** What was asked so far. */
export interface Spent {
  readonly asked: number
  readonly fromCache: number
  readonly tokens: number
}

/** Asks a model within a budget. */
export interface Asking {
  /** Errors: RELATA_MODEL_BUDGET, RELATA_MODEL_ANSWER, those of `Endpoint.ask`. */
  ask(prompt: Prompt): Promise<Answer>
  spent(): Spent
}

/** How often a model that answers no JSON of claims is asked the same again. */
const AGAIN = 1
/** About so many UTF-16 units make a token, where a server does not count. */
const UNITS_A_TOKEN = 3.5

/** Asks an endpoint with care: what was answered is not asked again, so many at once, no more than the budget. */
export function asking(endpoint: Endpoint, scheme: Scheme, options: AskingOptions = {}): Asking {
  const { budget = Number.POSITIVE_INFINITY, concurrency = 2, cache } = options
  const schema = answerJsonSchema(scheme)
  const spent = { asked: 0, fromCache: 0, tokens: 0 }
  let reserved = 0
  const turn = slots(concurrency)

  const once = async (prompt: Prompt): Promise<string> => {
    const bare = Math.ceil((prompt.instructions.length + prompt.data.length) / UNITS_A_TOKEN)
    // what questions cost so far says more than a guess, which knows nothing of the answers
    const guess = Math.max(bare, spent.asked ? spent.tokens / spent.asked : 0)
    if (spent.tokens + reserved + guess > budget)
      throw new RelataError('RELATA_MODEL_BUDGET', `${spent.tokens} of ${budget} tokens are spent`)
    reserved += guess
    try {
      const { text, tokens } = await endpoint.ask(prompt, schema)
      spent.asked++
      spent.tokens += tokens ?? bare + Math.ceil(text.length / UNITS_A_TOKEN)
      return text
    } finally {
      reserved -= guess
    }
  }
  return {
    spent: () => ({ ...spent }),
    ask: async prompt => {
      const key = contentId({ prompt: PROMPT, model: endpoint.model, url: endpoint.url, schema, ...prompt })
      const known = await cache?.get(key)
      const old = known == null ? null : answerOf(known, scheme)
      if (old) {
        spent.fromCache++
        return old
      }
      for (let tries = 0; ; tries++) {
        const text = await turn(() => once(prompt))
        const answer = answerOf(text, scheme)
        if (answer) {
          await cache?.set(key, text)
          return answer
        }
        if (tries >= AGAIN)
          throw new RelataError(
            'RELATA_MODEL_ANSWER',
            `${endpoint.model} answered "${text.slice(0, 60).replace(/\s+/g, ' ')}"`,
          )
      }
    },
  }
}

/** Lets so many do their work at once, the others wait in order. */
function slots(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most
  const waiting: (() => void)[] = []
  return async work => {
    if (free > 0) free--
    else await new Promise<void>(go => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
