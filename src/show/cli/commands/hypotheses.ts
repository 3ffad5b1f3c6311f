import type { Command } from 'commander'
import { Argument, Option } from 'commander'
import { RATINGS, type Rating } from '../../../model/expectation.js'
import type { HypothesesMatrix, Judged, Workspace } from '../../../relata.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf } from '../grounds.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { matrixText } from '../render/matrix.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }
type ExpectOptions = Options & {
  readonly type: string
  readonly mode?: string
  readonly actor?: string
  readonly recipient?: string
  readonly unexpected?: boolean
}

/** `hypotheses`: competing answers to a question against the evidence; every step is a judgement. */
export const define: Define = command => {
  command.addHelpText(
    'after',
    example(
      'relata hypotheses new "Who armed the Front?" "The League" "A smuggler"',
      'relata hypotheses expect "Who armed the Front?" 1 --type aid --mode arms --actor "Coast League" --recipient "Northern Front"',
      'relata hypotheses add "Who armed the Front?" 3f9c0a1b',
      'relata hypotheses rate "Who armed the Front?" 2 1 I --reason "a smuggler had no trucks"',
      'relata hypotheses show "Who armed the Front?"',
    ),
  )
  step(command, 'new', 'ask a question with its hypotheses, or give one more')
    .argument('<QUESTION>', 'in words')
    .argument('[HYPOTHESIS...]', 'answers that exclude each other')
    .action((words: string, answers: string[], options: Options) =>
      on(options, async hypotheses => {
        const question = await hypotheses.ask(words, answers, groundsOf(options))
        if (options.json) return printJson(question)
        const list = question.hypotheses.map((h, i) => `  ${i + 1}. ${h.hypothesis}`)
        await print(`${[`${question.id.slice(0, 8)}  ${question.question}`, ...list].join('\n')}\n`)
      }),
    )
  step(command, 'expect', 'say what is to be expected if a hypothesis holds')
    .argument('<QUESTION>', 'its words or id')
    .argument('<HYPOTHESIS>', 'its number, words or id')
    .requiredOption('--type <TYPE>', 'a type of the coding scheme: aid, assault, deny …')
    .option('--mode <MODE>', 'a mode of that type: arms, kill')
    .option('--actor <NAME>', 'who does it; anybody where left out')
    .option('--recipient <NAME>', 'to whom; anybody where left out')
    .option('--unexpected', 'it is expected that nobody tells this')
    .action((words: string, hypothesis: string, options: ExpectOptions) =>
      on(options, async hypotheses => {
        const { type, mode = null, actor = null, recipient = null, unexpected = false } = options
        const expectation = { type, mode, actor, recipient, unexpected }
        await tell(await hypotheses.expect(words, hypothesis, expectation, groundsOf(options)), 'Expected', options)
      }),
    )
  step(command, 'add', 'add what claims say as evidence')
    .argument('<QUESTION>', 'its words or id')
    .argument('<CLAIM...>', 'ids of claims, or the beginnings of them')
    .action((words: string, claims: string[], options: Options) =>
      on(options, async hypotheses => {
        for (const claim of claims) await tell(await hypotheses.add(words, claim, groundsOf(options)), 'Added', options)
      }),
    )
  step(command, 'rate', 'how consistent evidence is with a hypothesis')
    .argument('<QUESTION>', 'its words or id')
    .argument('<HYPOTHESIS>', 'its number, words or id')
    .argument('<EVIDENCE>', 'its number, its id or that of its claim')
    .addArgument(
      new Argument(
        '<RATING>',
        'CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent',
      ).argParser((value: string) => rating(command, value)),
    )
    .action((words: string, hypothesis: string, evidence: string, value: Rating, options: Options) =>
      on(options, async hypotheses =>
        tell(await hypotheses.rate(words, hypothesis, evidence, value, groundsOf(options)), 'Rated', options),
      ),
    )
  step(command, 'remove', 'take back a question, or a hypothesis, expectation or evidence of it')
    .argument('<QUESTION>', 'its words or id')
    .argument(
      '[WHAT]',
      'words or id of a hypothesis, id of an expectation, id of evidence or of its claim; else the question',
    )
    .action((words: string, what: string | undefined, options: Options) =>
      on(options, async hypotheses =>
        tell(await hypotheses.remove(words, what, groundsOf(options)), 'Taken back', options),
      ),
    )
  look(command, 'list', 'the questions, newest first').action((options: LedgerOptions & { json?: boolean }) =>
    on(options, async hypotheses => {
      const questions = await hypotheses.list()
      if (options.json)
        return printJson(questions.map(q => ({ ...q, ratings: [...q.ratings].map(([key, r]) => ({ key, ...r })) })))
      if (!questions.length)
        return print('No question was asked. relata hypotheses new QUESTION HYPOTHESIS… asks one.\n')
      for (const { id, question, hypotheses: list, evidence } of questions)
        await print(`${id.slice(0, 8)}  ${question}  (${list.length} hypotheses, ${evidence.length} evidence)\n`)
    }),
  )
  look(command, 'show', 'the matrix: ratings, weights by origins, ranking, what the ranking hangs on')
    .argument('<QUESTION>', 'its words or id')
    .action((words: string, options: LedgerOptions & { json?: boolean }) =>
      on(options, async hypotheses => {
        const matrix: HypothesesMatrix = await hypotheses.matrix(words)
        if (options.json) return printJson({ ...matrix, question: { ...matrix.question, ratings: undefined } })
        await print(`${matrixText(matrix, colours(process.stdout)).join('\n')}\n`)
      }),
    )
}

type On = Awaited<ReturnType<typeof opened>>

async function opened(workspace: Workspace) {
  const { changeAnalyses, openWeighing } = await import('../../../relata.js')
  return (await changeAnalyses()).hypothesesOn(workspace, () => openWeighing(workspace))
}

function on(options: LedgerOptions, work: (hypotheses: On) => Promise<void>): Promise<void> {
  return withWorkspace(options, async workspace => work(await opened(workspace)))
}

/** A command that judges. */
function step(command: Command, name: string, description: string): Command {
  return command
    .command(name)
    .description(description)
    .addOption(new Option('--reason <WHY>', 'why; it stays with the judgement').default('by judgement'))
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
}

/** A command that looks. */
function look(command: Command, name: string, description: string): Command {
  return command
    .command(name)
    .description(description)
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
}

async function tell(judged: Judged, done: string, { json }: { json?: boolean }): Promise<void> {
  if (json) return printJson(judged)
  const { id, subject, object } = judged.judgement
  const about = (object ?? subject).replaceAll('\n', ' ').trim()
  await print(`${judged.status === 'known' ? 'Known' : done}  ${id.slice(0, 8)}  ${about}\n`)
}

function rating(command: Command, value: string): Rating {
  const found = RATINGS.find(r => r === value.toUpperCase())
  return found ?? command.error(`error: "${value}" is no rating; it is one of ${RATINGS.join(', ')}`)
}
