import { Link } from 'wouter'
import type { ActorDetail } from '../../../src/show/api/contract.ts'
import { Reckoned } from '../parts/reckoned.tsx'
import { Section } from '../parts/section.tsx'

type TieEnd = ActorDetail['above'][number]

const TYPES: Record<TieEnd['type'], string> = {
  part_of: 'part',
  member: 'member',
  affiliate: 'affiliate',
  known: 'part, as you said',
  phrase: 'by its name',
}

/** Whom an actor is part, member or affiliate of, or the other way round; by roll-up, these count together. */
export function ActorTies({ title, ties }: { title: string; ties: readonly TieEnd[] }) {
  const actors = [...new Map(ties.map(tie => [tie.actor.id, tie.actor])).values()]
  if (!actors.length) return null
  return (
    <Section title={title}>
      <ul className="grid gap-1.5">
        {actors.map(actor => (
          <li key={actor.id} className="flex items-baseline justify-between gap-3">
            <Link href={`/actors/${actor.id}`} className="min-w-0 break-words hover:underline">
              {actor.name}
            </Link>
            <span className="shrink-0 text-sm text-quiet">
              <Kinds ties={ties.filter(tie => tie.actor.id === actor.id)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a text states comes first; a tie read off the phrase alone is shown as worked out. */
function Kinds({ ties }: { ties: readonly TieEnd[] }) {
  const stated = ties.filter(tie => tie.type !== 'phrase')
  if (stated.length) return <>{stated.map(tie => TYPES[tie.type]).join(', ')}</>
  return <Reckoned why="no text says so; the name itself shows it, as in “Hamas operatives”">{TYPES.phrase}</Reckoned>
}
