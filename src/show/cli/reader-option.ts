import { type Command, InvalidArgumentError, Option } from 'commander'
import { besideLedger } from '../../base/beside.js'
import { RelataError } from '../../base/errors.js'
import type { Readers, Tier } from '../../relata.js'
import type { Outcome } from './outcome.js'

/** Options of every command that may read by a language model. */
export interface ReaderOptions {
  readonly reader?: 'engine' | 'llm'
  readonly llmUrl?: string
  readonly llmModel?: string
  readonly llmBudget?: number
  readonly llmTimeout?: number
  readonly llmConcurrency?: number
  readonly llmCache?: string
  readonly tier?: Tier
  readonly threads?: number
  readonly ledger?: string
}

/** `--reader`: the engine that comes with Relata, or a language model. */
export function readerOption(): Option {
  return new Option(
    '--reader <READER>',
    'engine reads on this machine; llm asks a language model (docs/model-readers.md)',
  )
    .choices(['engine', 'llm'])
    .default('engine')
}

/** `--llm-…`: which language model is asked, and how. Its key stands in RELATA_LLM_KEY alone, where no list of processes shows it. */
export function addModelOptions(command: Command): Command {
  for (const option of [
    new Option('--llm-url <URL>', 'an OpenAI-compatible address, up to and with /v1 (key: RELATA_LLM_KEY)').env(
      'RELATA_LLM_URL',
    ),
    new Option('--llm-model <NAME>', 'the name of the model there').env('RELATA_LLM_MODEL'),
    new Option('--llm-budget <TOKENS>', 'spend no more than so many tokens').argParser(whole(1, 1e12)),
    new Option('--llm-timeout <SECONDS>', 'what one answer may take').argParser(whole(1, 3600)).default(120),
    new Option('--llm-concurrency <N>', 'questions at once').argParser(whole(1, 64)).default(2),
    new Option(
      '--llm-cache <FOLDER>',
      'keep answers here and ask nothing twice (default: beside the ledger, off where it is encrypted)',
    ),
  ])
    command.addOption(option.helpGroup('Reading by a language model:'))
  return command
}

/** The readers that are asked for. Errors: RELATA_USAGE. */
export async function chosenReaders(options: ReaderOptions, outcome: Outcome): Promise<Readers> {
  const { openReaders } = await import('../../relata.js')
  return options.reader === 'llm' ? chosenModel(options, outcome) : openReaders(options)
}

/** Readers by the language model that is named. Errors: RELATA_USAGE. */
export async function chosenModel(options: ReaderOptions, outcome: Outcome) {
  const { llmUrl: url, llmModel: model, llmBudget, llmTimeout = 120, llmConcurrency } = options
  if (!url || !model) throw new RelataError('RELATA_USAGE', '--reader llm needs --llm-url and --llm-model')
  const host = hostOf(url)
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host))
    outcome.notice(model, `The texts are sent to ${host}, which is not this machine.`)
  const { openModelReaders } = await import('../../relata.js')
  return openModelReaders({
    url,
    model,
    key: process.env.RELATA_LLM_KEY || undefined,
    budget: llmBudget,
    timeout: llmTimeout * 1000,
    concurrency: llmConcurrency,
    cache: cacheOf(options),
    tier: options.tier,
  })
}

/** Answers hold passages of the documents: beside an encrypted ledger they would lie open. */
function cacheOf({ llmCache, ledger }: ReaderOptions): string | undefined {
  if (llmCache !== undefined) return llmCache
  return ledger === undefined || process.env.RELATA_KEY ? undefined : besideLedger(ledger, 'llm-cache')
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    throw new RelataError(
      'RELATA_USAGE',
      `"${url}" is no address; --llm-url takes one such as http://127.0.0.1:11434/v1`,
    )
  }
}

function whole(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
    return number
  }
}
