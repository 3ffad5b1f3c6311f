import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Actor } from '../../../src/model/actor.ts'
import type { RelationBody } from '../../../src/show/api/contract.ts'
import { pairHref } from '../lib/claim.ts'
import { isBoth, longestSide } from '../lib/relations.ts'
import { BalanceBar } from '../parts/balance-bar.tsx'
import { BothAtOnce } from '../parts/both.tsx'
import { BUTTON } from '../parts/field.ts'
import { Section } from '../parts/section.tsx'

const PAGE = 12

/** With whom an actor deals, most first, each with how much is cooperation and how much conflict. */
export function ActorRelations({ actor, relations }: { actor: Actor; relations: readonly RelationBody[] }) {
  const { t } = useTranslation(['actors', 'common'])
  const [all, setAll] = useState(false)
  const weight = (r: RelationBody) => 1000 * (r.cooperation.claims + r.conflict.claims) + r.other
  const sorted = [...relations].sort((x, y) => Number(isBoth(y)) - Number(isBoth(x)) || weight(y) - weight(x))
  const most = longestSide(relations)
  return (
    <Section title={t('relations')} hint={t('relationsHint')}>
      {relations.length ? (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
          {sorted.slice(0, all ? undefined : PAGE).map(relation => (
            <li
              key={relation.actor.id}
              className="relative grid items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_15rem]"
            >
              <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Link
                  href={pairHref(actor.id, relation.actor.id, false)}
                  className={`break-words after:absolute after:inset-0 ${relation.actor.named ? 'font-medium' : 'text-quiet'}`}
                >
                  {relation.actor.name}
                </Link>
                {isBoth(relation) ? <BothAtOnce /> : null}
                {relation.other ? (
                  <span className="text-sm text-quiet" title={t('otherHint')}>
                    {t('other', { count: relation.other })}
                  </span>
                ) : null}
              </div>
              <BalanceBar cooperation={relation.cooperation.claims} conflict={relation.conflict.claims} most={most} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">{t('noRelations')}</p>
      )}
      {!all && sorted.length > PAGE ? (
        <button type="button" className={`${BUTTON} mt-3`} onClick={() => setAll(true)}>
          {t('common:showAll', { count: sorted.length })}
        </button>
      ) : null}
    </Section>
  )
}
