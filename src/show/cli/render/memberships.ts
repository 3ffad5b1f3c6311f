import type { Memberships, NamedSpell } from '../../../relata.js'
import { colours } from '../colours.js'
import { flowPeople } from './flows.js'
import { originsText } from './pair.js'

/** Spells that are shown; --json lists all. */
const SHOWN = 20

/** Spells of membership for reading; null: they are not drawn yet. */
export function membershipLines(found: Memberships | null): string[] {
  const { dim } = colours(process.stdout)
  if (!found) return ['', dim('Membership: not drawn yet since the ledger grew. relata ambivalent draws it.')]
  const { memberOf, members } = found
  const lines: string[] = []
  const list = (title: string, spells: readonly NamedSpell[], other: 'member' | 'organisation') => {
    if (!spells.length) return
    lines.push('', title)
    for (const spell of spells.slice(0, SHOWN)) {
      const { roles, people, onlyAlleged, during, sources, origins, claims } = spell
      const notes = [
        ...roles,
        ...(people && people[2] !== 1 ? [flowPeople(people)] : []),
        ...during.map(({ what, days }) => `${what}${days ? ` ${days}` : ''}`),
        ...(onlyAlleged ? ['only alleged'] : []),
      ]
      lines.push(
        `  ${spell[other].name ?? 'a body that is not named'}  ${lasting(spell)}${notes.length ? `  (${notes.join('; ')})` : ''}`,
        dim(
          `    ${sources.join(', ')}; ${originsText(origins)}; claims ${claims.map(id => id.slice(0, 8)).join(', ')}`,
        ),
      )
    }
    if (spells.length > SHOWN) lines.push(dim(`  and ${spells.length - SHOWN} more (--json lists all)`))
  }
  list('Member of', memberOf, 'organisation')
  list('Members', members, 'member')
  return lines
}

/** "from 2016-05 (join) until 2018 (defect)": what is told of both ends. */
function lasting({ begin, end, seen }: NamedSpell): string {
  const ends = [
    begin.how && `from ${begin.days ?? 'a day that is not told'} (${begin.how})`,
    end.how && `until ${end.days ?? 'a day that is not told'} (${end.how})`,
  ].filter(Boolean)
  if (ends.length) return ends.join(' ')
  return seen[0] ? `seen ${seen[0]}${seen[1] === seen[0] ? '' : ` to ${seen[1]}`}` : 'no dates told'
}
