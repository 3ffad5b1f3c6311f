import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TimelineBody } from '../../../src/show/api/change-contract.ts'
import { partiesInWords, passageOf, surenessOf } from '../lib/claim.ts'
import { useTimeline } from '../lib/following.ts'
import { useTypes } from '../lib/lanes.ts'
import { dayInWords, edtfInWords } from '../lib/when.ts'
import { BUTTON } from '../parts/field.ts'
import { LaneMark } from '../parts/lane-mark.tsx'
import { Reckoned } from '../parts/reckoned.tsx'
import { Section } from '../parts/section.tsx'
import { useView } from '../state/view.ts'

type Entry = TimelineBody['entries'][number]
const PAGE = 12

/** What happened to an actor in its order; each thing once, however many claims tell it, leading to its quote. */
export function ActorTimeline({ actor }: { actor: string }) {
  const { t } = useTranslation(['actors', 'common'])
  const [view] = useView()
  const [shown, setShown] = useState(PAGE)
  const { data } = useTimeline(actor, view, shown)
  if (!data?.entries.length) return null
  return (
    <Section title={t('timeline.title')} hint={t('timeline.hint', { dated: data.dated, undated: data.undated })}>
      <ol className="border-s-2 border-line">
        {data.entries.map(entry => (
          <TimelineEntry key={entry.claims[0].id} entry={entry} />
        ))}
      </ol>
      {data.next === null ? null : (
        <button type="button" className={`${BUTTON} mt-3`} onClick={() => setShown(shown + 3 * PAGE)}>
          {t('common:showMore')}
        </button>
      )}
    </Section>
  )
}

function TimelineEntry({ entry: { claims, when, telling, lane, otherTimes } }: { entry: Entry }) {
  const { t } = useTranslation('actors')
  const types = useTypes()
  const [claim] = claims
  const words = when.edtf ? edtfInWords(when.edtf) : null
  const reckoned = when.basis === 'relative' || when.basis === 'anchored'
  return (
    <li className="relative pb-4 ps-5">
      <span className="absolute top-1 -start-[7px] bg-paper">
        <LaneMark lane={lane === 'neither' ? 'other' : lane} hollow={surenessOf(claim) !== 'stated'} />
      </span>
      <p className="text-sm text-quiet">
        {words ? (
          reckoned ? (
            <Reckoned why={t('timeline.reckoned', { text: when.text ?? '' })}>{words}</Reckoned>
          ) : (
            words
          )
        ) : (
          t('timeline.by', { when: dayInWords(when.reported) })
        )}
        {otherTimes.length ? ` · ${t('timeline.others', { times: otherTimes.map(edtfInWords).join(', ') })}` : ''}
        {telling === 'told' ? null : <span className="text-warning"> · {t(`timeline.telling.${telling}`)}</span>}
      </p>
      <p>
        <span className="font-medium">{types.label(claim)}</span>: {partiesInWords(claim)}
      </p>
      <p className="text-sm">
        <Link href={passageOf(claim)} className="font-serif text-accent underline">
          “{claim.quote.text}”
        </Link>{' '}
        <span className="text-quiet">{claim.document.publisher}</span>
        {claims.length > 1 ? (
          <>
            {' '}
            ·{' '}
            <Link href={`/claims/${claim.id}`} className="text-quiet underline">
              {t('timeline.more', { count: claims.length - 1 })}
            </Link>
          </>
        ) : null}
      </p>
    </li>
  )
}
