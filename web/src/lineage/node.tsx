import { Newspaper, Radio } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LineageBody } from '../../../src/show/api/contract.ts'
import { dayInWords } from '../lib/when.ts'
import { sourceHref } from '../sources/list.tsx'

export type Node = LineageBody['nodes'][number]

/** A document, or an outlet of which the ledger has no such report, in the drawing of a lineage. */
export function LineageNode({ node, origin, here = false }: { node: Node; origin: boolean; here?: boolean }) {
  const { t } = useTranslation(['sources', 'common'])
  const { id, kind, name, publisher, published } = node
  const Icon = kind === 'outlet' ? Radio : Newspaper
  return (
    <div
      className={`relative flex h-full flex-col justify-center gap-0.5 rounded-md border px-3 py-1.5 text-sm leading-snug ${
        kind === 'outlet' ? 'border-dashed border-strong-line bg-paper' : 'border-line bg-raised'
      } ${origin ? 'border-2 border-accent' : ''} ${here ? 'shadow-[0_0_0_3px_var(--mark-strong)]' : ''}`}
    >
      <p className="flex items-center gap-1.5 text-xs text-quiet">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">
          {kind === 'outlet' ? t('lineage.outlet') : `${publisher ?? t('common:unknownPublisher')}`}
        </span>
      </p>
      <Link
        href={kind === 'outlet' ? sourceHref(name) : `/lineage/${id}`}
        title={name}
        className="line-clamp-2 font-medium after:absolute after:inset-0"
      >
        {name}
      </Link>
      <p className="text-xs text-quiet">
        {kind === 'document' ? dayInWords(published) : ''}
        {origin ? <span className="font-medium text-accent"> {t('lineage.origin')}</span> : null}
      </p>
    </div>
  )
}
