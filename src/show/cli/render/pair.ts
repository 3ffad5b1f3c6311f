import type { PairNumbers } from '../../../relata.js'

/** Kinds of exchange that are named; --json gives all. */
const KINDS = 5

/** The measures of a pair as lines: sums by origins, time, direction, giving and giving back. */
export function measureLines(measures: PairNumbers, a: string, b: string): string[] {
  const { supported, time, direction, reciprocity, kinds } = measures
  const { positive, negative, positiveRange, negativeRange, index, share, origins } = supported
  const lines = [
    `by independent origins: ${span(positive, positiveRange)} for cooperation, ${span(negative, negativeRange)} for conflict; ` +
      `ambivalence ${index.toFixed(1)} (Griffin), share of both ${percent(share)}; ${originsText(origins)}`,
  ]
  if (time.share !== null)
    lines.push(
      `both at once in ${time.both} of ${time.either} ${time.grain}${time.either === 1 ? '' : 's'} (${percent(time.share)})` +
        (time.undated ? `, ${time.undated} undated` : ''),
    )
  const ways = (['ab', 'ba', 'mutual'] as const).flatMap(way => {
    const { cooperation, conflict } = direction[way]
    if (!cooperation.claims && !conflict.claims) return []
    const who = way === 'mutual' ? 'both' : way === 'ab' ? `${a} to ${b}` : `${b} to ${a}`
    return [`${who} +${cooperation.score.toFixed(1)} -${conflict.score.toFixed(1)}`]
  })
  if (ways.length) lines.push(`who does it: ${ways.join('; ')}`)
  if (reciprocity.share !== null) lines.push(`given and given back: ${percent(reciprocity.share)} both ways`)
  for (const { given, returned, cue } of reciprocity.stated)
    lines.push(`told to be in return ("${cue}"): claims ${short(returned)} for ${short(given)}`)
  const named = kinds.slice(0, KINDS).map(k => {
    const way = { ab: '->', ba: '<-', mutual: '<->' }[k.direction]
    return `${k.type}${k.mode ? `/${k.mode}` : ''} ${way} (${k.claims.length})`
  })
  if (named.length) lines.push(`kinds: ${named.join(', ')}${kinds.length > KINDS ? ', …' : ''}`)
  return lines
}

function span(low: number, [, high]: readonly [number, number]): string {
  return low === high ? low.toFixed(1) : `${low.toFixed(1)} to ${high.toFixed(1)}`
}

/** "2 origins", "1 to 3 origins". */
export function originsText([low, high]: readonly [number, number]): string {
  return `${low === high ? low : `${low} to ${high}`} origin${high === 1 ? '' : 's'}`
}

const percent = (share: number) => `${Math.round(100 * share)} %`
const short = (ids: readonly string[]) => ids.map(id => id.slice(0, 8)).join(', ')
