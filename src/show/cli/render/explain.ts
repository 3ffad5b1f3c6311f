import type { WriteStream } from 'node:tty'
import { treeLines } from '../../../model/explained-tree.js'
import type { ExplainedRole, ExplainedWord, Explanation } from '../../../model/explanation.js'
import { colours } from '../colours.js'
import { certaintyOf, kindOf, partiesOf, timeOf } from './claim.js'

import { columns, indented } from './wrap.js'

/** Parts of the confidence that are shown; --json has all. */
const PARTS = 8
/** Words of a condition that are listed. */
const LISTED = 8
/** Columns for the drawn tree with its words, at most. */
const TREE = 46

type Colours = ReturnType<typeof colours>

/** An explanation for the terminal: the sentence, its tree, the rule, the roles, the voice, the certainty, the confidence. */
export function renderExplanation(
  explanation: Explanation,
  stream: Pick<WriteStream, 'isTTY'> & { readonly columns?: number },
): string {
  const c = colours(stream)
  const width = columns(stream)
  const { claim, sentence } = explanation
  const sure = certaintyOf(claim)
  const blocks = [
    [
      c.bold(indented(partiesOf(claim), width, '')),
      `${kindOf(claim)}${sure ? c.yellow(`  [${sure}]`) : ''}`,
      c.dim(`claim ${claim.id}, ${claim.reader}`),
      c.dim(indented(claim.document.title ?? `document ${claim.document.id}`, width, '')),
    ],
    [c.bold(`Sentence ${sentence.number}`), quoteInSentence(explanation, c, width)],
    [c.bold('Tree'), ...tree(sentence.words, c)],
    [c.bold('Rule'), ...rule(explanation, c, width)],
    [c.bold('Roles'), ...explanation.roles.flatMap(role => roleLines(role, explanation, c, width))],
    [c.bold('According to'), ...voices(explanation, width)],
    [c.bold('Certainty'), ...certainty(explanation, c, width)],
    explanation.time ? [c.bold('When'), indented(`${timeOf(claim)}: ${explanation.time}`, width, '  ')] : [],
    [c.bold('Confidence'), ...confidence(explanation, c, width)],
  ]
  return `${blocks
    .filter(b => b.length)
    .map(lines => lines.filter(Boolean).join('\n'))
    .join('\n\n')}\n`
}

/** The sentence with the words of the quote set off from the rest, wrapped; the trigger stands out. */
function quoteInSentence({ claim, sentence, trigger }: Explanation, c: Colours, width: number): string {
  const { quote } = claim
  const lines: string[] = []
  let line = ''
  let long = 0
  for (const [chunk, start] of chunks(sentence.text, sentence.start)) {
    const styled =
      start < trigger.end && start + chunk.length > trigger.start
        ? c.bold(c.magenta(chunk))
        : start < quote.end && start + chunk.length > quote.start
          ? chunk
          : c.dim(chunk)
    if (line && long + 1 + chunk.length > width - 2) {
      lines.push(line)
      line = ''
      long = 0
    }
    line += `${line ? ' ' : ''}${styled}`
    long += chunk.length + 1
  }
  return [...lines, line].map(l => `  ${l}`).join('\n')
}

/** The words between blanks, with their offsets. */
function chunks(text: string, start: number): [string, number][] {
  return [...text.matchAll(/\S+/g)].map(m => [m[0], start + m.index])
}

/** One line a word: the tree with its form, then lemma, part of speech, relation, and what the word is for the claim. */
function tree(words: readonly ExplainedWord[], c: Colours): string[] {
  const lines = treeLines(words)
  const longest = (of: (line: (typeof lines)[number]) => string, most: number) =>
    Math.min(most, Math.max(...lines.map(l => of(l).length)))
  const branches = longest(l => l.branch, TREE)
  const lemmas = longest(l => l.word.lemma, 16)
  return lines.map(({ branch, word }) => {
    const style = styleOf(word, c)
    const drawn = branch.slice(0, branch.length - word.text.length)
    const pad = ' '.repeat(Math.max(1, branches + 1 - branch.length))
    const tags = `${word.lemma.padEnd(lemmas)}  ${word.upos.padEnd(5)}  ${word.deprel.padEnd(10)}`
    return `  ${c.dim(drawn)}${style(word.text)}${pad}${c.dim(tags)} ${style(word.marks.join(', '))}`.trimEnd()
  })
}

function styleOf(word: ExplainedWord, c: Colours): (text: string) => string {
  if (word.marks.includes('trigger')) return text => c.bold(c.magenta(text))
  if (word.marks.includes('pattern')) return c.magenta
  if (word.marks.includes('actor')) return c.cyan
  if (word.marks.includes('recipient') || word.marks.includes('origin')) return c.green
  if (word.marks.includes('object') || word.marks.includes('place')) return c.blue
  return word.marks.length ? c.yellow : (text: string) => text
}

function rule({ rule, claim }: Explanation, c: Colours, width: number): string[] {
  const { name, kind, file, reason, example, conditions, frame, foundType } = rule
  const what = kind === 'sense' ? `“${name}” tells of ${kindOf(claim)}` : kind === 'tie' ? `tie: ${name}` : name
  return [
    indented(`${what} ${c.dim(`(src/read/en/${file}.yaml)`)}`, width, '  '),
    indented(reason, width, '  '),
    example ? c.dim(indented(`Example: ${example}`, width, '  ')) : '',
    conditions.length ? indented(`Asks for ${conditions.map(shortened).join('; ')}`, width, '  ') : '',
    frame
      ? indented(
          `Frame ${frame.name}: ${Object.entries(frame.roles)
            .map(([role, at]) => `${role} at ${at.join(' or ')}`)
            .join('; ')}`,
          width,
          '  ',
          '    ',
        )
      : '',
    foundType ? indented(`Found as ${foundType}; the way it is told makes it ${claim.type}.`, width, '  ') : '',
  ]
}

/** A condition with the first of its words only, where they are many. */
function shortened(condition: string): string {
  const words = condition.split(', ')
  return words.length > LISTED
    ? `${words.slice(0, LISTED - 1).join(', ')} or ${words.length - LISTED + 1} others`
    : condition
}

function roleLines(role: ExplainedRole, { trigger }: Explanation, c: Colours, width: number): string[] {
  const way = role.way.map(step => (step.up ? `↑${step.relation} ${step.word}` : `↓${step.relation} ${step.word}`))
  return [
    indented(role.name, width, `  ${role.role.padEnd(10)} `),
    c.dim(
      indented(
        `“${trigger.text}” ${way.join(' ') || '(the trigger itself)'}   [${role.path}${role.cost ? `, assumed: ${role.cost}` : ''}]`,
        width,
        ' '.repeat(13),
      ),
    ),
    ...(role.standsFor.length
      ? [indented(`“${role.at.text}” stands for ${role.standsFor.join(', ')}`, width, ' '.repeat(13))]
      : []),
    ...role.links.map((link, i) =>
      indented(
        `“${i ? role.links[i - 1].to.text : role.at.text}” is “${link.to.text}” in sentence ${link.to.sentence} (${link.by}: ${link.reason})`,
        width,
        ' '.repeat(13),
      ),
    ),
  ]
}

function voices({ voices, claim }: Explanation, width: number): string[] {
  if (!voices.length) return [indented('the document itself: nobody else is named as saying it', width, '  ')]
  const lines = voices.map(({ source, cue, inherited, vouched, kind }) => {
    const at = source ?? cue
    const from = inherited && at ? `, in sentence ${at.sentence}, whose reach goes on to this one` : ''
    const not = vouched ? '' : ` (${kind}: nobody vouches for it)`
    return indented(`${source?.text ?? 'nobody named'}${cue ? `: “${cue.text}”` : ''}${from}${not}`, width, '  ')
  })
  const names = claim.attribution.map(a => a.name)
  const chain = names.length ? `so the claim is according to ${names.join(', via ')}` : 'so the document itself says it'
  return [...lines, indented(chain, width, '  ')]
}

function certainty({ certainty, claim }: Explanation, c: Colours, width: number): string[] {
  const value = certaintyOf(claim) || 'affirmed, actual, not hedged'
  return [
    indented(value, width, '  '),
    ...certainty.map(({ value, at }) =>
      c.dim(indented(`${value}: ${at ? `“${at.text}”` : 'the rule’s own words say so'}`, width, '  ')),
    ),
  ]
}

function confidence({ confidence, claim }: Explanation, c: Colours, width: number): string[] {
  const { value, base, parts } = confidence
  const percent = (x: number) => `${Math.round(100 * x)} %`
  const shown = parts.filter(p => Math.abs(p.effect) >= 0.05).slice(0, PARTS)
  const kept = claim.confidence === value ? '' : `; ${percent(claim.confidence)} when it was kept`
  return [
    indented(
      `${percent(value)}${kept}: how often a reading like this one is right in type and all parties`,
      width,
      '  ',
    ),
    c.dim(`  begins at ${percent(1 / (1 + Math.exp(-base)))}`),
    ...shown.map(({ says, effect }) => {
      const sign = effect > 0 ? c.green('+') : c.red('−')
      return `  ${sign} ${Math.abs(effect).toFixed(2)}  ${indented(says, width, ' '.repeat(10)).slice(10)}`
    }),
  ]
}
