import type { Balance, LedgerBalance } from '../../../relata.js'
import { colours } from '../colours.js'

/** Names of a side that are listed; what is left is counted. */
const LISTED = 12

/** A balance for reading: relations, triads, how many contradict, the sides, and what does not fit them. */
export function balanceText(found: Balance | LedgerBalance): string {
  const { bold, dim, green, red } = colours(process.stdout)
  const { relations, triads, frustration, groups, misfits, both } = found
  const all = relations.friendly + relations.hostile + relations.both
  if (!all) return 'No relations between actors yet. Add documents first: relata add FILE\n'
  const lines = [
    bold(`${plural(found.actors, 'actor')}, ${plural(all, 'relation')}`) +
      `: ${green(`${relations.friendly} friendly`)}, ${red(`${relations.hostile} hostile`)}, ${relations.both} both at once`,
  ]
  const { ppp, ppn, pnn, nnn, balance } = triads
  if (balance !== null)
    lines.push(
      `Triads: ${percent(balance)} balanced`,
      dim(`  ${ppp} all friends, ${pnn} two friends with a common enemy (balanced)`),
      dim(`  ${ppn} friends of a third who are enemies, ${nnn} all enemies (not balanced)`),
    )
  if ('years' in found && found.years.length > 1) lines.push(...yearLines(found.years).map(dim))
  const { index, bound, optimal, normalised } = frustration
  lines.push(
    `Frustration index: ${optimal ? `${index}, proven` : `at most ${index}, at least ${bound} (not proven; give it more --seconds)`}` +
      (normalised === null ? '' : `; normalised ${normalised.toFixed(2)}, where 1 is balance`),
  )
  const shown = groups.filter(group => group.flat().length > 2)
  for (const [i, group] of shown.entries()) {
    lines.push('', bold(shown.length > 1 ? `Sides, group ${i + 1} of ${shown.length}` : 'Sides'))
    for (const side of group) lines.push(`  ${side.length ? listed(side) : dim('nobody')}`)
  }
  if (misfits.length) {
    lines.push('', bold(`Do not fit the sides (${misfits.length})`))
    for (const { a, b, sign } of misfits)
      lines.push(
        `  ${a} and ${b}: ${sign > 0 ? green('friendly') : red('hostile')}, but ${sign > 0 ? 'apart' : 'on one side'}`,
      )
  }
  if (both.length) {
    lines.push('', bold(`Both at once (${both.length})`))
    for (const { a, b } of both) lines.push(`  ${a} and ${b}  ${dim(`relata between "${a}" "${b}"`)}`)
  }
  return `${lines.join('\n')}\n`
}

/** The years with triads, one line each. */
function yearLines(years: LedgerBalance['years']): string[] {
  return years
    .filter(({ triads }) => triads.balance !== null)
    .map(
      ({ year, actors, relations, triads: { ppp, ppn, pnn, nnn, balance } }) =>
        `  ${year}: ${percent(balance!)} of ${plural(ppp + ppn + pnn + nnn, 'triad')} balanced (${ppp} all friends, ${pnn} common enemy, ` +
        `${ppn} friends of a third, ${nnn} all enemies); ${plural(actors, 'actor')}, ${relations.friendly} friendly, ` +
        `${relations.hostile} hostile, ${relations.both} both`,
    )
}

function listed(names: readonly string[]): string {
  const more = names.length - LISTED
  return names.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
