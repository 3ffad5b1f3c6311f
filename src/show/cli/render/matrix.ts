import type { HypothesesMatrix } from '../../../relata.js'
import { headline, oneLine } from '../claim-text.js'
import type { colours } from '../colours.js'

type Colours = ReturnType<typeof colours>

/** A matrix of hypotheses and evidence, for reading in a terminal. */
export function matrixText(matrix: HypothesesMatrix, c: Colours): string[] {
  const { question, hypotheses, evidence, sensitivity, byMost } = matrix
  const number = new Map(question.hypotheses.map((h, i) => [h.id, `H${i + 1}`]))
  const row = new Map(question.evidence.map((e, i) => [e.id, `E${i + 1}`]))
  const lines = [c.bold(question.question), '']
  if (!hypotheses.length) lines.push('No hypothesis yet: relata hypotheses new QUESTION HYPOTHESIS…')
  for (const { id, rank, hypothesis, contradiction, most, counts, expectations } of hypotheses) {
    const range = most === contradiction ? '' : ` (${most.toFixed(1)} by most origins)`
    lines.push(
      `  ${rank}.  ${c.bold(`${number.get(id)} ${hypothesis}`)}  contradicted by ${contradiction.toFixed(1)}${range}  ` +
        c.dim(`${counts.II} II, ${counts.I} I, ${counts.N} N, ${counts.C} C, ${counts.CC} CC`),
    )
    for (const e of expectations) lines.push(c.dim(`        ${expectationText(e)}  (${e.id.slice(0, 8)})`))
  }
  lines.push(
    '',
    `  ${'evidence'.padEnd(9)} weight  ${hypotheses.map(h => (number.get(h.id) ?? '').padEnd(4)).join(' ')}`,
  )
  for (const { id, claim, claims, against, origins, originsAgainst, weight, most, cells, same, shares } of evidence) {
    const range = most === weight ? weight.toFixed(1) : `${weight.toFixed(1)}-${most.toFixed(1)}`
    const marks = cells.map(({ rating, basis }) => {
      const mark = (basis === 'none' ? '·' : basis === 'expected' ? `(${rating})` : rating).padEnd(4)
      return rating.startsWith('I') ? c.red(mark) : rating.startsWith('C') ? c.green(mark) : mark
    })
    const rests = same
      ? `; says the same as ${row.get(same)}, and weighs nothing`
      : shares.length
        ? `; shares an origin with ${shares.map(id => row.get(id)).join(', ')}`
        : ''
    const told = `${spanText(origins)} origins, ${claims.length} claims${against.length ? `; against it ${spanText(originsAgainst)} origins` : ''}${rests}`
    lines.push(
      `  ${(row.get(id) ?? '').padEnd(9)} ${range.padEnd(7)} ${marks.join(' ')}  ${claim ? headline(claim) : 'its claim does not count any more'}`,
      ...(claim ? [c.dim(`${' '.repeat(20)}"${oneLine(claim.quote.text, 100)}"  ${told}`)] : []),
    )
  }
  if (!evidence.length) lines.push('  none yet: relata hypotheses add QUESTION CLAIM…')
  if (evidence.length) lines.push('', c.dim('  (C) and (I): by what is expected, nobody rated it; ·: nothing says'))
  for (const { evidence: left, first, order } of sensitivity)
    lines.push(
      `  ${c.yellow(`Without ${row.get(left)}`)} the order is ${order.map(o => `${o.rank}. ${number.get(o.id)} (${o.contradiction.toFixed(1)})`).join(', ')}${first ? ': another comes first' : ''}`,
    )
  if (evidence.length && !sensitivity.length) lines.push('  The order hangs on no single piece of evidence.')
  if (byMost) lines.push(`  ${c.yellow('By the most origins that there may be the order is another.')}`)
  return lines
}

function expectationText({
  type,
  mode,
  actor,
  recipient,
  unexpected,
}: HypothesesMatrix['hypotheses'][number]['expectations'][number]): string {
  const who = [actor ?? 'anybody', recipient ?? 'anybody'].join(' -> ')
  return `${unexpected ? 'not expected' : 'expected'}: ${mode ? `${type}/${mode}` : type}  ${who}`
}

function spanText([low, high]: readonly [number, number]): string {
  return low === high ? String(low) : `${low} to ${high}`
}
