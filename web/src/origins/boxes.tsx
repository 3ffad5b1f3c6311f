import { CircleHelp, Newspaper, RotateCcw, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Claim } from '../../../src/model/claim.ts'
import { passageOf } from '../lib/claim.ts'
import { dayInWords } from '../lib/when.ts'
import { sourceHref } from '../sources/list.tsx'
import type { Side } from './side.tsx'

type Origin = Side['origins']['origins'][number]
const ICONS = { speaker: UserRound, anonymous: CircleHelp, outlet: Newspaper, document: Newspaper, none: RotateCcw }

/** Whom reports go back to. */
export function OriginBox({ origin: { kind, name, through } }: { origin: Origin }) {
  const { t } = useTranslation('sources')
  const Icon = ICONS[kind]
  const named = kind === 'speaker' || kind === 'outlet' || kind === 'document'
  return (
    <div
      className={`relative flex h-full flex-col justify-center rounded-md border-2 bg-paper px-3 py-1.5 text-sm leading-snug ${named ? 'border-accent' : 'border-dashed border-accent'}`}
    >
      <p className="flex items-center gap-1.5 text-xs text-quiet">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {t(`origins.kind.${kind}`)}
      </p>
      {named ? (
        <Link href={sourceHref(name)} title={name} className="line-clamp-2 font-semibold after:absolute after:inset-0">
          {name}
        </Link>
      ) : (
        <p className="line-clamp-2 font-semibold" title={name}>
          {name}
        </p>
      )}
      {through ? <p className="truncate text-xs text-quiet">{t('origins.through', { name: through })}</p> : null}
    </div>
  )
}

/** A report that tells it: its paper, its day and its words, leading to the passage. */
export function ReportBox({ claim }: { claim: Claim }) {
  const { t } = useTranslation(['sources', 'common'])
  const { publisher, published } = claim.document
  return (
    <div className="relative flex h-full flex-col justify-center rounded-md border border-line bg-raised px-3 py-1.5 text-sm leading-snug">
      <p className="truncate text-xs text-quiet">{dayInWords(published)}</p>
      <Link href={passageOf(claim)} className="truncate font-medium after:absolute after:inset-0">
        {publisher ?? t('common:unknownPublisher')}
      </Link>
      <p className="line-clamp-2 font-serif text-[0.8rem] text-quiet">{claim.quote.text}</p>
    </div>
  )
}
