import { useTranslation } from 'react-i18next'
import type { SourceDetailBody } from '../../../src/show/api/contract.ts'
import { Section } from '../parts/section.tsx'

const PARTS = ['own', 'named', 'anonymous', 'outlets'] as const
const LOOKS: Record<(typeof PARTS)[number], string> = {
  own: 'bg-accent',
  named: 'bg-cooperation',
  anonymous: 'bg-[repeating-linear-gradient(135deg,var(--warning)_0_3px,transparent_3px_6px)]',
  outlets: 'bg-other',
}

/** What the claims of an outlet rest on: its own word, speakers with and without a name, other outlets. */
export function Making({ making }: { making: SourceDetailBody['making'] }) {
  const { t } = useTranslation('sources')
  const sum = PARTS.reduce((all, part) => all + making[part], 0)
  if (!sum) return null
  return (
    <Section title={t('making.title')} hint={t('making.hint')}>
      <div aria-hidden className="flex h-6 overflow-hidden rounded border border-line">
        {PARTS.map(part => (
          <div key={part} className={LOOKS[part]} style={{ width: `${(100 * making[part]) / sum}%` }} />
        ))}
      </div>
      <ul className="mt-2 grid gap-1 text-sm sm:grid-cols-2">
        {PARTS.map(part => (
          <li key={part} className="flex items-center gap-2">
            <span aria-hidden className={`size-3 shrink-0 rounded-sm border border-line ${LOOKS[part]}`} />
            <span className="font-semibold tabular-nums">{making[part]}</span> {t(`making.${part}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
