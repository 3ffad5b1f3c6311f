import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { pairHref } from '../lib/claim.ts'
import { useAllies } from '../lib/views.ts'
import { Section } from '../parts/section.tsx'
import { useView } from '../state/view.ts'

const SHOWN = 12

/** Pairs that are hostile to the same third ones: who might find together. Worked out; nobody said so. */
export function CommonEnemies() {
  const { t } = useTranslation(['balance', 'claim'])
  const [view] = useView()
  const { data } = useAllies(view)
  if (!data?.commonEnemies.length) return null
  const rollUp = view.rollUp ?? false
  return (
    <Section title={t('enemies.title')} hint={t('enemies.hint')}>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-dashed border-strong-line bg-raised">
        {data.commonEnemies.slice(0, SHOWN).map(({ a, b, names, relation, enemies }) => (
          <li key={`${a} ${b}`} className="px-4 py-2.5">
            <Link href={pairHref(a, b, rollUp)} className="font-medium italic hover:underline">
              {names[0]} <span className="font-normal text-quiet">{t('claim:and')}</span> {names[1]}
            </Link>{' '}
            <span className="text-sm text-quiet">{t(`enemies.${relation}`)}</span>
            <p className="text-sm">
              <span className="text-quiet">{t('enemies.against')}</span>{' '}
              {enemies.map(({ id, name }, i) => (
                <span key={id}>
                  {i ? ', ' : ''}
                  {name} (
                  <Link href={pairHref(a, id, rollUp)} className="inline-block py-[3px] text-accent underline">
                    {names[0]}
                  </Link>
                  ,{' '}
                  <Link href={pairHref(b, id, rollUp)} className="inline-block py-[3px] text-accent underline">
                    {names[1]}
                  </Link>
                  )
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
