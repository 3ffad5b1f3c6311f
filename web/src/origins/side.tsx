import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeighedBody } from '../../../src/show/api/contract.ts'
import { LayeredGraph } from '../parts/layered-graph.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'
import { OriginRange } from '../sources/range.tsx'
import { OriginBox, ReportBox } from './boxes.tsx'

export type Side = NonNullable<WeighedBody['affirmed']>

/** All reports of one side, drawn from where they come, with the count of independent origins and the quotes. */
export function OriginsSide({ side, title }: { side: Side; title: string }) {
  const { t } = useTranslation('sources')
  const { claims, origins } = side
  const outlets = new Set(claims.map(claim => claim.document.publisher ?? claim.document.id)).size
  const name = (i: number) => origins.origins[i]?.name ?? ''
  const drawn = useMemo(() => {
    const ids = new Set(claims.map(claim => claim.id))
    const found = origins.origins.flatMap((origin, i) => {
      const ways = origin.reasons
        .filter(({ claim, to }) => ids.has(claim) && claim !== to)
        .map(({ claim, to, basis, sure }) => ({ from: ids.has(to) ? to : `origin ${i}`, to: claim, basis, sure }))
      // who stands at the origin itself has it from nowhere else
      const first = origin.claims.filter(claim => ids.has(claim) && !ways.some(way => way.to === claim))
      const basis = origin.kind === 'speaker' || origin.kind === 'anonymous' ? ('speaker' as const) : ('own' as const)
      return [...ways, ...first.map(claim => ({ from: `origin ${i}`, to: claim, basis, sure: true }))]
    })
    const edges = new Map<string, { from: string; to: string; label: string; dashed: boolean }>()
    for (const { from, to, basis, sure } of found) {
      const known = edges.get(`${from} ${to}`)
      const words = sure ? t(`origins.basis.${basis}`) : `${t(`origins.basis.${basis}`)}, ${t('origins.unsure')}`
      const label = known ? `${known.label}, ${words}` : words
      edges.set(`${from} ${to}`, { from, to, label, dashed: !sure && (known?.dashed ?? true) })
    }
    return {
      edges: [...edges.values()],
      nodes: [
        ...origins.origins.map((origin, i) => ({ id: `origin ${i}`, content: <OriginBox origin={origin} /> })),
        ...claims.map(claim => ({ id: claim.id, content: <ReportBox claim={claim} /> })),
      ],
    }
  }, [claims, origins, t])
  return (
    <Section title={title}>
      <p className="mb-3">
        {t('origins.reports', { count: claims.length })}, {t('origins.outlets', { count: outlets })}:{' '}
        <strong>
          <OriginRange count={origins.count} />
        </strong>
      </p>
      <LayeredGraph label={t('origins.graph')} nodes={drawn.nodes} edges={drawn.edges} />
      {origins.perhapsOne.length || origins.circles.length ? (
        <ul className="mt-2 list-disc ps-5 text-sm text-quiet">
          {origins.perhapsOne.map(({ a, b, why }) => (
            <li key={`${a} ${b}`}>{t(`origins.perhaps.${why}`, { a: name(a), b: name(b) })}</li>
          ))}
          {origins.circles.map(circle => (
            <li key={circle.join()}>{t('origins.circle')}</li>
          ))}
        </ul>
      ) : null}
      <h3 className="mt-5 mb-2 font-semibold">{t('origins.quotes')}</h3>
      <Quotes claims={claims} />
    </Section>
  )
}
