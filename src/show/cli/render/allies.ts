import type { NamedCommonEnemies, NamedUneasyAllies } from '../../../relata.js'
import { colours } from '../colours.js'
import { originsText } from './pair.js'

/** Third ones that are named for a pair; --json gives all. */
const NAMED = 8

/** Pairs with enemies in common, for reading. */
export function enemiesText(pairs: readonly NamedCommonEnemies[]): string {
  const { bold, dim } = colours(process.stdout)
  if (!pairs.length) return ''
  const lines = [bold('Enemies in common')]
  for (const { names, relation, enemies } of pairs) {
    const how = relation === 'none' ? 'no tie of their own' : relation === 'both' ? 'cooperate and fight' : relation
    lines.push(`  ${names.join(' and ')} (${how}): ${listed(enemies.map(enemy => enemy.name))}`)
    for (const { name, claims } of enemies.slice(0, NAMED))
      lines.push(dim(`    ${name}: ${[...claims.a, ...claims.b].map(id => id.slice(0, 8)).join(', ')}`))
  }
  return `${lines.join('\n')}\n\n`
}

/** Pairs that cooperate although something speaks against it, for reading. */
export function uneasyText(pairs: readonly NamedUneasyAllies[]): string {
  const { bold, dim } = colours(process.stdout)
  if (!pairs.length) return ''
  const lines = [bold('Uneasy allies')]
  for (const { names, fight, supported, friendsEnemies } of pairs) {
    const { positive, negative, origins } = supported
    lines.push(
      `  ${names.join(' and ')}${fight ? ', who fight as well' : ''}  ` +
        dim(`+${positive.toFixed(1)} -${negative.toFixed(1)}, ${originsText(origins)}`),
    )
    for (const [i, of] of (['a', 'b'] as const).entries()) {
      const friends = friendsEnemies.filter(f => f.friendOf === of).map(f => f.name)
      if (friends.length) lines.push(`    friends of ${names[i]}, enemies of ${names[1 - i]}: ${listed(friends)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
