import type { CentralActor, Centrality } from '../../../relata.js'
import { colours } from '../colours.js'

/** Central actors for reading: PN centrality with its interval, ties, and how often they stand between others. */
export function centralityText({ actors, total, samples, seed, origins }: Centrality): string {
  const { bold, dim } = colours(process.stdout)
  const lines = [bold('PN centrality  (90 % of samples)   friends enemies both   between others')]
  for (const actor of actors) {
    const { pn, friends, enemies, both, broker } = actor
    const ties = [friends, enemies, both].map(n => String(n).padStart(6)).join(' ')
    const between = broker.value ? `${String(broker.value).padStart(6)}${range(broker, 0)}  ${roles(actor)}` : ''
    lines.push(
      `${pn.value.toFixed(3).padStart(7)}${range(pn, 3).padEnd(18)} ${ties}  ${actor.name}${between && dim(`  between ${between.trim()}`)}`,
    )
  }
  if (total > actors.length) lines.push(`and ${total - actors.length} more (--limit ${total})`)
  lines.push(
    dim(
      samples
        ? `Intervals from ${samples} samples of ${origins} source${origins === 1 ? '' : 's'} (seed ${seed}).`
        : origins < 2
          ? 'One source alone tells all of this: there is no interval.'
          : 'No intervals were drawn.',
    ),
  )
  return `${lines.join('\n')}\n`
}

function range({ low, high }: CentralActor['pn'], digits: number): string {
  return low === null || high === null ? '' : ` (${low.toFixed(digits)} to ${high.toFixed(digits)})`
}

function roles({ brokerage }: CentralActor): string {
  return Object.entries(brokerage)
    .filter(([, often]) => often)
    .map(([role, often]) => `${role} ${often}`)
    .join(', ')
}
