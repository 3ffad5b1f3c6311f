import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ActorDetail } from '../../../src/show/api/contract.ts'
import { Reckoned } from '../parts/reckoned.tsx'
import { Section } from '../parts/section.tsx'

type TieEnd = ActorDetail['above'][number]

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
  const { t } = useTranslation('actors')
  const stated = ties.filter(tie => tie.type !== 'phrase')
  if (stated.length) return <>{stated.map(tie => t(`tie.${tie.type}`)).join(', ')}</>
  return <Reckoned why={t('tieHint')}>{t('tie.phrase')}</Reckoned>
}
