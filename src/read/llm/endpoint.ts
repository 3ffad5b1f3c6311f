import { RelataError } from '../../base/errors.js'
import type { Prompt } from './prompt.js'

/** Where a language model answers: the chat completions of OpenAI's API, as llama.cpp, vLLM, Ollama and many others speak them. */
export interface EndpointOptions {
  /** The address up to and with /v1. */
  readonly url: string
  readonly model: string
  readonly key?: string
  /** Asks the network; the platform's own by default. */
  readonly fetch?: typeof fetch
  /** What one answer may take, in milliseconds. */
  readonly timeout?: number
  /** How often is asked again where the server is busy (429, 5xx) or cannot be reached. */
  readonly retries?: number
}

/** What a model said, and for how many tokens in all, where the server counts them. */
export interface Said {
  readonly text: string
  readonly tokens: number | null
}

/** A language model that can be asked. */
export interface Endpoint {
  readonly url: string
  readonly model: string
  /** Whether the server holds the model to a schema; it turns out with the first answer. */
  readonly structured: boolean
  /** Errors: RELATA_MODEL_FAILED, RELATA_MODEL_TIMEOUT. */
  ask(prompt: Prompt, schema: Record<string, unknown>): Promise<Said>
}

const TIMEOUT = 120_000
const RETRIES = 4
/** What servers answer that know nothing of schemas. */
const NO_SCHEMAS: ReadonlySet<number | undefined> = new Set([400, 404, 415, 422, 501])

/**
 * A model over the AI SDK, whose retries wait twice as long each time, or as long as the server says (Retry-After). Where it
 * refuses a schema it is asked without.
 */
export function endpoint({
  url,
  model,
  key,
  timeout = TIMEOUT,
  retries = RETRIES,
  ...given
}: EndpointOptions): Endpoint {
  const network = given.fetch ?? fetch
  let structured = true
  const timed: typeof fetch = (input, init) => {
    const limit = AbortSignal.timeout(timeout)
    return network(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit })
  }
  const once = async ({ instructions, form, data }: Prompt, schema: Record<string, unknown>): Promise<Said> => {
    const [{ generateText, jsonSchema, NoObjectGeneratedError, Output }, { createOpenAICompatible }] = await libraries()
    const provider = createOpenAICompatible({
      name: 'relata',
      baseURL: url.replace(/\/+$/, ''),
      apiKey: key,
      fetch: timed,
      supportsStructuredOutputs: structured,
    })
    const asked = {
      model: provider(model),
      system: structured ? instructions : `${instructions}\n${form}`,
      prompt: data,
      maxRetries: retries,
      temperature: 0,
      seed: 1,
    }
    try {
      const output = structured ? { output: Output.object({ schema: jsonSchema(schema), name: 'claims' }) } : {}
      const { text, usage } = await generateText({ ...asked, ...output })
      return { text, tokens: usage.totalTokens ?? null }
    } catch (thrown) {
      // what is no JSON may hold some
      if (NoObjectGeneratedError.isInstance(thrown))
        return { text: thrown.text ?? '', tokens: thrown.usage?.totalTokens ?? null }
      throw thrown
    }
  }
  return {
    url,
    model,
    get structured() {
      return structured
    },
    ask: async (prompt, schema) => {
      try {
        return await once(prompt, schema)
      } catch (thrown) {
        if (!structured || !NO_SCHEMAS.has(statusOf(thrown))) throw failure(thrown, url)
        structured = false
      }
      try {
        return await once(prompt, schema)
      } catch (thrown) {
        throw failure(thrown, url)
      }
    },
  }
}

/** Loaded when a model is asked for the first time: most runs ask none. */
function libraries() {
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })
  return Promise.all([import('ai'), import('@ai-sdk/openai-compatible')])
}

/** The status with which the last try ended. */
function statusOf(thrown: unknown): number | undefined {
  const { lastError, statusCode } = thrown as { lastError?: unknown; statusCode?: number }
  return lastError === undefined ? statusCode : statusOf(lastError)
}

function failure(thrown: unknown, url: string): RelataError {
  const { lastError } = thrown as { lastError?: unknown }
  const last = (lastError ?? thrown) as Error
  if (/^(Timeout|Abort)Error$/.test(last.name)) return new RelataError('RELATA_MODEL_TIMEOUT', url, { cause: thrown })
  const status = statusOf(thrown)
  const why = status ? `status ${status}, ${last.message}` : last.message
  return new RelataError('RELATA_MODEL_FAILED', `${url} (${why.slice(0, 200)})`, { cause: thrown })
}
