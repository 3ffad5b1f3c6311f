import { Slider } from 'radix-ui'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatrix } from '../lib/views.ts'
import { useView } from '../state/view.ts'
import { type Year, yearsIn, yearsOf } from './years.ts'

/** Actors whose claims are counted for the bars. */
const BUSIEST = 60

/** How much was claimed year by year, and a range of years to narrow every view to, by pointer or arrow keys. */
export function TimeBrush() {
  const [view, change] = useView()
  const { data } = useMatrix({ ...view, during: undefined }, BUSIEST)
  const years = useMemo(() => yearsOf(data?.cells ?? []), [data])
  if (years.length < 2) return null
  return (
    <Brush
      years={years}
      chosen={yearsIn(view.during, years)}
      onChange={([from, to]) => {
        const all = from === 0 && to === years.length - 1
        change({ during: all ? undefined : `${years[from].year}/${years[to].year}` })
      }}
    />
  )
}

interface Props {
  readonly years: readonly Year[]
  /** Indices of the first and the last year. */
  readonly chosen: readonly [number, number]
  readonly onChange: (range: readonly [number, number]) => void
}

function Brush({ years, chosen: [first, last], onChange }: Props) {
  const { t } = useTranslation('network')
  const [range, setRange] = useState<readonly [number, number]>([first, last])
  useEffect(() => setRange([first, last]), [first, last])
  const most = Math.max(1, ...years.map(({ cooperation, conflict }) => Math.max(cooperation, conflict)))
  const label = { from: years[range[0]]?.year, to: years[range[1]]?.year }
  return (
    <section
      aria-label={t('brush.label')}
      dir="ltr"
      className="rounded-lg border border-line bg-raised px-4 pt-3 pb-2 print:hidden"
    >
      <div className="mx-2 flex h-14 items-center gap-px" aria-hidden>
        {years.map(({ year, cooperation, conflict }, i) => (
          <div
            key={year}
            title={t('brush.year', { year, cooperation, conflict })}
            className={`flex h-full flex-1 flex-col ${i >= range[0] && i <= range[1] ? '' : 'opacity-30'}`}
          >
            <div className="flex flex-1 items-end">
              <div className="w-full bg-cooperation" style={{ height: `${(100 * cooperation) / most}%` }} />
            </div>
            <div className="h-px bg-strong-line" />
            <div className="flex-1">
              <div className="w-full bg-conflict" style={{ height: `${(100 * conflict) / most}%` }} />
            </div>
          </div>
        ))}
      </div>
      <Slider.Root
        min={0}
        max={years.length - 1}
        minStepsBetweenThumbs={0}
        value={[...range]}
        onValueChange={([from, to]) => setRange([from, to])}
        onValueCommit={([from, to]) => onChange([from, to])}
        className="relative flex h-7 touch-none items-center"
      >
        <Slider.Track className="relative h-1 flex-1 rounded bg-line">
          <Slider.Range className="absolute h-full rounded bg-accent" />
        </Slider.Track>
        {(['from', 'to'] as const).map(end => (
          <Slider.Thumb
            key={end}
            aria-label={t(`brush.${end}`)}
            aria-valuetext={String(label[end])}
            className="block size-6 rounded-full border-2 border-accent bg-raised"
          />
        ))}
      </Slider.Root>
      <p className="flex justify-between text-sm text-quiet tabular-nums">
        <span>{label.from}</span>
        <span>{label.to}</span>
      </p>
    </section>
  )
}
