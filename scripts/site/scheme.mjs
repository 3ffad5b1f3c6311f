// The reference of the coding scheme, drawn from scheme/: one part a family, one entry a type.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** @returns {string} Markdown */
export function schemeReference(folder) {
  const types = readdirSync(folder)
    .filter(f => f.endsWith('.yaml'))
    .sort()
    .map(f => parse(readFileSync(join(folder, f), 'utf8')))
  const families = [...new Set(types.map(t => t.family))].sort()
  const parts = families.map(family => {
    const list = types.filter(t => t.family === family)
    return [`## ${family[0].toUpperCase()}${family.slice(1)}`, ...list.map(entry)].join('\n\n')
  })
  return [
    '# The coding scheme',
    `${types.length} types of claims in ${families.length} families. A claim has one type, and a mode where the type has any. The score says how strongly a type speaks for cooperation (up to 10) or conflict (down to -10), after PLOVER and Goldstein (1992).`,
    `| type | family | score | modes |\n| --- | --- | --- | --- |\n${types.map(row).join('\n')}`,
    ...parts,
  ].join('\n\n')
}

const row = ({ type, family, score, modes }) => `| [${type}](#${type}) | ${family} | ${score} | ${modes.join(', ')} |`

function entry({ type, score, modes, symmetric, roles, definition, example }) {
  const lines = [`### ${type}`, definition.trim(), `> ${example}`]
  lines.push(
    Object.entries(roles)
      .map(([role, meaning]) => `- **${role}**: ${meaning}`)
      .join('\n'),
  )
  const facts = [
    `Score ${score}`,
    symmetric ? 'the two sides may be swapped' : '',
    modes.length ? `modes: ${modes.join(', ')}` : '',
  ]
  return [...lines, `${facts.filter(Boolean).join('; ')}.`].join('\n\n')
}
