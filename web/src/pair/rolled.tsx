import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DyadBody } from '../../../src/show/api/contract.ts'
import { Reckoned } from '../parts/reckoned.tsx'
import { Section } from '../parts/section.tsx'

type PartyBody = DyadBody['parties'][number]

/** Who counts for either side when parts and members do, and why. */
export function Rolled({ parties }: { parties: DyadBody['parties'] }) {
  const { t } = useTranslation('pair')
  const count = parties[0].rolled.length + parties[1].rolled.length - 2
  return (
    <Section title={t('who.title')}>
      {count <= 0 ? <p className="text-quiet">{t('who.nobody')}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {count > 0 ? parties.map(party => <Side key={party.actor.id} party={party} />) : null}
      </div>
    </Section>
  )
}

function Side({ party: { actor, rolled } }: { party: PartyBody }) {
  const { t } = useTranslation('pair')
  const names = new Map(rolled.map(r => [r.actor, r.name]))
  const parentOf = (id: string) => names.get(id) ?? actor.name
  const others = rolled.filter(r => r.path.length > 0)
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold">{actor.name}</h3>
      {others.length ? (
        <ul className="mt-1 max-h-56 overflow-y-auto text-sm">
          {others.map(({ actor: id, name, path: [tie] }) => (
            <li key={id} className="py-0.5">
              <Link href={`/actors/${id}`} className="break-words hover:underline">
                {name}
              </Link>{' '}
              <span className="text-quiet">
                {tie.type === 'phrase' ? (
                  <Reckoned why={t('who.phraseHint')}>{t('who.phrase', { parent: parentOf(tie.parent) })}</Reckoned>
                ) : (
                  t(`who.${tie.type}`, { parent: parentOf(tie.parent) })
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-sm text-quiet">{t('who.itself')}</p>
      )}
    </div>
  )
}
