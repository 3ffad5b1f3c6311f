import { RelataError } from '../../base/errors.js'
import { type Expectation, expectationLines, type Rating } from '../../model/expectation.js'
import type { JudgementKind } from '../../model/judgement.js'
import { type Grounds, type Judged, keep, made, undo } from '../judging.js'
import { claimMeant } from '../meant.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import { type Matrix, matrixOf } from './matrix.js'
import { type EvidenceItem, type Hypothesis, type Question, questionsOf, ratingKey } from './questions.js'

/** Competing hypotheses over a ledger: every step is a judgement, and can be taken back. */
export interface Hypotheses {
  /** Newest first. */
  list(): Promise<Question[]>
  /** A question by its id, the beginning of it, or its words. Errors of all: RELATA_QUESTION_UNKNOWN, RELATA_LEDGER_*. */
  question(words: string): Promise<Question>
  matrix(question: string): Promise<Matrix>
  /** Asks a question with its hypotheses; those that it has already stay. */
  ask(question: string, hypotheses: readonly string[], grounds: Grounds): Promise<Question>
  /** Adds a hypothesis. */
  suppose(question: string, hypothesis: string, grounds: Grounds): Promise<Judged>
  /** Says what is to be expected if a hypothesis holds. Errors: RELATA_EXPECTATION_INVALID. */
  expect(question: string, hypothesis: string, expectation: Expectation, grounds: Grounds): Promise<Judged>
  /** Adds what a claim says as evidence. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR. */
  add(question: string, claim: string, grounds: Grounds): Promise<Judged>
  /** Rates evidence (by its number in the matrix, its id, or that of its claim) against a hypothesis (by number, id or words). */
  rate(question: string, hypothesis: string, evidence: string, rating: Rating, grounds: Grounds): Promise<Judged>
  /** Takes a question back, or a hypothesis, an expectation or a piece of evidence of it. */
  remove(question: string, what: string | undefined, grounds: Grounds): Promise<Awaited<ReturnType<typeof undo>>>
}

/** Letters that the beginning of an id has at least. */
const SHORT = 6

export function hypothesesOn(workspace: Workspace, weighing: () => Promise<Weighing>): Hypotheses {
  const { ledger } = workspace
  const all = async () => questionsOf(await ledger.judgements())
  const question = async (words: string) => {
    const questions = await all()
    const wanted = words.trim().toLowerCase()
    const found = questions.filter(
      q => q.question.toLowerCase() === wanted || (wanted.length >= SHORT && q.id.startsWith(wanted)),
    )
    const near = found.length ? found : questions.filter(q => q.question.toLowerCase().includes(wanted))
    if (near.length === 1) return near[0]
    throw unknown(
      'question',
      words,
      near.map(q => q.question),
    )
  }
  const keepNew = async (kind: JudgementKind, subject: string, object: string | null, grounds: Grounds) =>
    keep(ledger, made(kind, subject, object, grounds))
  const matrix = async (words: string) => matrixOf(workspace, await weighing(), await question(words))
  /** Numbers mean the order in which hypotheses and evidence were added, which stays. */
  const hypothesisOf = ({ hypotheses }: Question, words: string) =>
    one('hypothesis', hypotheses, words, h => [h.hypothesis])
  const evidenceOf = ({ evidence }: Question, words: string) => one('evidence', evidence, words, e => [e.claim])
  const suppose = async (to: Question, words: string, grounds: Grounds): Promise<Judged> => {
    const known = to.hypotheses.find(h => h.hypothesis.toLowerCase() === words.trim().toLowerCase())
    if (known) return { judgement: (await ledger.judgements()).find(j => j.id === known.id)!, status: 'known' }
    return keepNew('hypothesis', to.id, words.trim(), grounds)
  }
  return {
    list: async () => (await all()).reverse(),
    question,
    matrix,
    ask: async (words, hypotheses, grounds) => {
      const known = (await all()).find(q => q.question.toLowerCase() === words.trim().toLowerCase())
      const id = known?.id ?? (await keepNew('question', words.trim(), null, grounds)).judgement.id
      for (const hypothesis of hypotheses) await suppose(await question(id), hypothesis, grounds)
      return question(id)
    },
    suppose: async (words, hypothesis, grounds) => suppose(await question(words), hypothesis, grounds),
    expect: async (words, hypothesis, expectation, grounds) => {
      const type = workspace.scheme.get(expectation.type)
      if (!type || (expectation.mode !== null && !type.modes.includes(expectation.mode)))
        throw new RelataError(
          'RELATA_EXPECTATION_INVALID',
          [expectation.type, expectation.mode].filter(Boolean).join('/'),
        )
      const { id } = hypothesisOf(await question(words), hypothesis)
      return keepNew('expect', id, expectationLines(expectation), grounds)
    },
    add: async (words, claim, grounds) => {
      const to = await question(words)
      const { id } = await claimMeant(ledger, claim)
      const known = to.evidence.find(e => e.claim === id)
      if (known) return { judgement: (await ledger.judgements()).find(j => j.id === known.id)!, status: 'known' }
      return keepNew('evidence', to.id, id, grounds)
    },
    rate: async (words, hypothesis, evidence, rating, grounds) => {
      const of = await question(words)
      const [column, row] = [hypothesisOf(of, hypothesis), evidenceOf(of, evidence)]
      const last = of.ratings.get(ratingKey(column.id, row.id))
      if (last?.rating === rating)
        return { judgement: (await ledger.judgements()).find(j => j.id === last.id)!, status: 'known' }
      return keepNew('rate', column.id, `${row.id} ${rating}`, grounds)
    },
    remove: async (words, what, grounds) => {
      const of = await question(words)
      if (what === undefined) return undo(ledger, of.id, grounds)
      const parts: readonly { id: string; names: readonly string[] }[] = [
        ...of.hypotheses.map((h: Hypothesis) => ({ id: h.id, names: [h.hypothesis] })),
        ...of.hypotheses.flatMap(h => h.expectations.map(e => ({ id: e.id, names: [] }))),
        ...of.evidence.map((e: EvidenceItem) => ({ id: e.id, names: [e.claim] })),
      ]
      return undo(ledger, one('part', parts, what, p => p.names, false).id, grounds)
    },
  }
}

/** The one that is meant: by its number (from 1), its id or the beginning of one, or its words or the beginning of them. */
function one<T extends { readonly id: string }>(
  what: string,
  list: readonly T[],
  words: string,
  names: (item: T) => readonly string[],
  byNumber = true,
): T {
  const wanted = words.trim().toLowerCase()
  const number = /^[HhEe]?(\d{1,3})$/.exec(wanted)
  if (byNumber && number && list[Number(number[1]) - 1]) return list[Number(number[1]) - 1]
  const exact = list.filter(item => item.id === wanted || names(item).some(n => n.toLowerCase() === wanted))
  const found = exact.length
    ? exact
    : list.filter(
        item => wanted.length >= SHORT && [item.id, ...names(item)].some(n => n.toLowerCase().startsWith(wanted)),
      )
  if (found.length === 1) return found[0]
  throw unknown(
    what,
    words,
    found.map(item => names(item)[0] ?? item.id),
  )
}

function unknown(what: string, words: string, near: readonly string[]): RelataError {
  return new RelataError(
    'RELATA_QUESTION_UNKNOWN',
    `${what} "${words}"${near.length ? ` may be ${near.slice(0, 6).join('; ')}` : ''}`,
  )
}
