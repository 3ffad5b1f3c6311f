import type { Suggestion } from '../../../relata.js'

/** Two actors that may be one, with what speaks for and against it, and how to merge them. */
export function suggestionText({ a, b, score, name, parts }: Suggestion): string {
  const said = (words: string) => (/^[\w.-]+$/.test(words) ? words : `"${words}"`)
  const uses = ({ name, kind, uses }: Suggestion['a']) => `${name} (${kind}, ${uses} time${uses === 1 ? '' : 's'})`
  const lines = [
    `${score.toFixed(2)}  ${uses(a)}  =?  ${uses(b)}`,
    ...parts.map(({ bits, says, feature }) => {
      const weight = `${bits < 0 ? '-' : '+'}${Math.abs(bits).toFixed(1)}`
      return `      ${weight.padStart(5)}  ${says}${feature === 'name' ? ` (${name.score.toFixed(2)}: ${name.reasons.join('; ')})` : ''}`
    }),
    `      relata merge ${said(a.name)} ${said(b.name)}`,
  ]
  return `${lines.join('\n')}\n`
}
