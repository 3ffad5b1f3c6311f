import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import type { DyadBody } from '../../../src/show/api/contract.ts'
import { laneInWords, type Types } from '../lib/lanes.ts'
import { dayInWords } from '../lib/when.ts'
import { useWidth } from '../lib/width.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { TimelineLane } from './lane.tsx'
import { axis, heightOf, placeDated, placeUndated } from './layout.ts'

interface Props {
  readonly lanes: DyadBody['lanes']
  readonly types: Types
  readonly chosen: Claim | null
  readonly onChoose: (claim: Claim) => void
}

/** Two lanes over time: cooperation above the axis, conflict below it; claims without a date stand in a column of their own. */
export function Timeline({ lanes, types, chosen, onChoose }: Props) {
  const { t } = useTranslation('pair')
  const [frame, width] = useWidth<HTMLDivElement>()
  const all = [...lanes.cooperation, ...lanes.conflict]
  const undatedWidth = axis(all, 100) ? Math.min(148, Math.max(76, width * 0.2)) : width
  const time = axis(all, width - undatedWidth - 16)
  const above = {
    undated: placeUndated(lanes.cooperation, undatedWidth),
    dated: time ? placeDated(lanes.cooperation, time) : [],
  }
  const below = {
    undated: placeUndated(lanes.conflict, undatedWidth),
    dated: time ? placeDated(lanes.conflict, time) : [],
  }
  const heights = [above, below].map(side => 12 + Math.max(72, heightOf(side.undated), heightOf(side.dated)))
  const shared = { types, chosen, onChoose }
  return (
    <section aria-label={t('time.label')} className="rounded-lg border border-line bg-raised p-4">
      <div ref={frame} dir="ltr" className="relative min-h-44 overflow-hidden">
        {width ? (
          <>
            <LaneName lane="cooperation" />
            <div className="relative mt-1 flex gap-4" style={{ height: heights[0] }}>
              <TimelineLane
                up
                placed={above.undated}
                width={undatedWidth}
                label={t('time.laneUndated', { lane: laneInWords('cooperation') })}
                {...shared}
              />
              {time ? (
                <TimelineLane
                  up
                  placed={above.dated}
                  ticks={time.ticks}
                  label={t('time.lane', { lane: laneInWords('cooperation') })}
                  {...shared}
                />
              ) : null}
            </div>
            <div className="relative flex gap-4 text-xs text-quiet">
              <div
                className="shrink-0 border-y border-line bg-sunken py-1 text-center leading-[1.15rem]"
                style={{ width: undatedWidth }}
              >
                {t('time.undated')}
              </div>
              {time ? (
                <div className="relative h-7 flex-1 border-y border-line bg-sunken">
                  {time.ticks.map(({ x, label }) => (
                    <span
                      key={x}
                      className="absolute top-1 -translate-x-1/2 whitespace-nowrap tabular-nums"
                      style={{ left: x }}
                    >
                      {label}
                    </span>
                  ))}
                  {time.reports.map(({ x, day }) => (
                    <span
                      key={day}
                      title={t('time.report', { day: dayInWords(day) })}
                      className="absolute bottom-0 size-1.5 -translate-x-1/2 rounded-t-full bg-strong-line"
                      style={{ left: x }}
                    />
                  ))}
                </div>
              ) : null}
            </div>
            {time && !above.dated.length && !below.dated.length ? (
              <p
                className="absolute top-8 me-2 rounded bg-raised px-2 text-sm text-quiet"
                style={{ left: undatedWidth + 24 }}
              >
                {t('time.noDates')}
              </p>
            ) : null}
            <div className="relative flex gap-4" style={{ height: heights[1] }}>
              <TimelineLane
                placed={below.undated}
                width={undatedWidth}
                label={t('time.laneUndated', { lane: laneInWords('conflict') })}
                {...shared}
              />
              {time ? (
                <TimelineLane
                  placed={below.dated}
                  ticks={time.ticks}
                  label={t('time.lane', { lane: laneInWords('conflict') })}
                  {...shared}
                />
              ) : null}
            </div>
            <LaneName lane="conflict" />
          </>
        ) : null}
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-3 text-xs text-quiet">
        <span className="inline-flex items-center gap-1.5">
          <LaneMark lane="cooperation" />
          <LaneMark lane="conflict" /> {t('time.stated')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <LaneMark lane="cooperation" hollow />
          <LaneMark lane="conflict" hollow /> {t('time.hedged')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-1.5 rounded-t-full bg-strong-line" /> {t('time.out')}
        </span>
        <span>{t('time.bars')}</span>
      </p>
    </section>
  )
}

function LaneName({ lane }: { lane: 'cooperation' | 'conflict' }) {
  return (
    <p className={`text-xs font-semibold ${lane === 'cooperation' ? 'text-cooperation' : 'text-conflict'}`}>
      {laneInWords(lane)}
    </p>
  )
}
