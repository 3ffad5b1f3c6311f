import { MessageSquarePlus } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { type Trick, tricksIn } from '../../../src/model/tricks.ts'
import type { DocumentDetail } from '../../../src/show/api/contract.ts'
import { type Quoted, quotedFrom, startOf } from '../editing/quoted.ts'
import { useAddress } from '../lib/address.ts'
import { inTextOrder } from '../lib/claim.ts'
import { useTypes } from '../lib/lanes.ts'
import { BUTTON } from '../parts/field.ts'
import { Segments } from '../parts/segments.tsx'
import { ClaimList } from './claim-list.tsx'
import { filterFrom, passes } from './filter.ts'
import { Filters } from './filters.tsx'
import { DocumentHeading } from './heading.tsx'
import { useStepKeys } from './keys.ts'
import { LayerSwitches, layersFrom } from './layers.tsx'
import { marksOf, pointedMarks } from './marks.ts'
import { SelectionButton } from './selection.tsx'
import { ClaimSheet } from './sheet.tsx'
import { focusCard, showCard, showPassage } from './show.ts'
import { ReadingText } from './text.tsx'

const ClaimDialog = lazy(async () => ({ default: (await import('../editing/claim-dialog.tsx')).ClaimDialog }))

const NO_TRICKS: readonly Trick[] = []

/** The text and its claims, linked both ways; the chosen claim and the filters stand in the address. */
export function ReadingDesk({ detail }: { detail: DocumentDetail }) {
  const { t } = useTranslation(['reading', 'common', 'edit'])
  const types = useTypes()
  const [address, setAddress] = useAddress()
  const [pointed, setPointed] = useState<Claim | null>(null)
  const [pane, setPane] = useState<'text' | 'claims'>('text')
  const text = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLElement>(null)

  const all = useMemo(() => inTextOrder(detail.claims), [detail.claims])
  const filter = useMemo(() => filterFrom(address), [address])
  const claims = useMemo(() => all.filter(claim => passes(claim, filter, types.lane)), [all, filter, types])
  const chosen = all.find(claim => claim.id === address.get('claim')) ?? null
  const on = useMemo(() => layersFrom(address), [address])
  const marks = useMemo(
    () => marksOf(claims, types.lane, chosen, on, detail.layers),
    [claims, types, chosen, on, detail.layers],
  )
  const tricks = useMemo(() => tricksIn(detail.document.text), [detail.document.text])
  const [making, setMaking] = useState<Quoted | null>(null)
  const under = useMemo(() => pointedMarks(pointed), [pointed])

  const chosenId = chosen?.id
  useEffect(() => {
    const claim = all.find(c => c.id === chosenId)
    if (claim && text.current) showPassage(text.current, claim)
    if (claim) showCard(claim)
  }, [all, chosenId])

  const choose = useCallback(
    (claim: Claim) => {
      setPane('text')
      setAddress({ claim: claim.id })
      // Chosen anew, it is shown anew.
      if (claim.id === chosenId && text.current)
        requestAnimationFrame(() => text.current && showPassage(text.current, claim))
    },
    [setAddress, chosenId],
  )
  const step = (by: 1 | -1) => {
    const next = claims[chosen ? claims.indexOf(chosen) + by : by > 0 ? 0 : claims.length - 1]
    if (!next) return
    choose(next)
    requestAnimationFrame(() => focusCard(next))
  }
  useStepKeys(step)
  const claimsAt = (offset: number) =>
    claims
      .filter(({ quote }) => quote.start <= offset && offset <= quote.end)
      .sort((x, y) => x.quote.end - x.quote.start - (y.quote.end - y.quote.start))
  // The same place clicked again goes on to the next of its claims.
  const pick = (found: readonly Claim[]) => {
    if (found.length) setAddress({ claim: found[(chosen ? found.indexOf(chosen) + 1 : 0) % found.length].id })
  }

  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-10 xl:grid-cols-[minmax(0,1fr)_28rem]">
      <div className="min-w-0">
        <DocumentHeading detail={detail} />
        <div className="sticky top-0 z-10 -mx-4 mb-4 border-b border-line bg-paper px-4 py-2 sm:-mx-6 sm:px-6 lg:hidden">
          <Segments
            label={t('panes.label')}
            value={pane}
            onChange={setPane}
            options={[
              { value: 'text', label: t('panes.text') },
              { value: 'claims', label: t('panes.claims', { count: claims.length }) },
            ]}
          />
        </div>
        <div className={`${pane === 'text' ? '' : 'hidden'} ${chosen ? 'pb-[45dvh]' : ''} lg:block lg:pb-24`}>
          <LayerSwitches tricks={tricks.length} on={on} onChange={setAddress} />
          <ReadingText
            detail={detail}
            marks={marks}
            pointed={under}
            tricks={on.has('tricks') ? tricks : NO_TRICKS}
            root={text}
            claimsAt={claimsAt}
            onPick={pick}
          />
          <SelectionButton root={text} onMake={span => setMaking(quotedFrom(span, detail))} />
        </div>
      </div>
      <section
        ref={column}
        aria-label={t('claimsOf')}
        className={`${pane === 'claims' ? '' : 'hidden'} lg:sticky lg:top-0 lg:-my-6 lg:block lg:h-dvh lg:overflow-y-auto lg:py-6 lg:pe-1`}
      >
        <div className="z-20 -mx-1 mb-3 bg-paper px-1 pb-2 lg:sticky lg:-top-6 lg:pt-3">
          <p className="mb-2 flex items-baseline justify-between text-sm">
            <span className="font-semibold">
              {claims.length === all.length
                ? t('common:claims', { count: all.length })
                : t('someClaims', { shown: claims.length, total: all.length })}
            </span>
            <span className="hidden text-quiet lg:inline">
              <Key>j</Key> {t('next')} <Key>k</Key> {t('previous')}
            </span>
          </p>
          <button
            type="button"
            className={`${BUTTON} mb-2 w-full print:hidden`}
            onClick={() => setMaking(startOf(chosen, detail))}
          >
            <MessageSquarePlus aria-hidden className="size-4" />
            {t('edit:form.own')}
          </button>
          {all.length ? <Filters claims={all} types={types} filter={filter} onChange={setAddress} /> : null}
        </div>
        {all.length ? null : <p className="text-quiet">{t('none')}</p>}
        {all.length && !claims.length ? <p className="text-quiet">{t('noneOfKind')}</p> : null}
        <ClaimList
          claims={claims}
          types={types}
          chosen={chosen}
          column={column}
          onChoose={choose}
          onPoint={setPointed}
        />
      </section>
      <Suspense>
        {making ? (
          <ClaimDialog
            claim={null}
            selected={making}
            document={detail.document.id}
            onClose={() => setMaking(null)}
            onKept={claim => setAddress({ claim: claim.id })}
          />
        ) : null}
      </Suspense>
      {chosen && pane === 'text' ? (
        <ClaimSheet
          claim={chosen}
          types={types}
          place={
            claims.includes(chosen)
              ? t('place', { at: claims.indexOf(chosen) + 1, total: claims.length })
              : t('notShown')
          }
          onStep={step}
          onClose={() => setAddress({ claim: null })}
        />
      ) : null}
    </div>
  )
}

function Key({ children }: { children: string }) {
  return <kbd className="rounded border border-line bg-raised px-1.5 font-mono text-xs">{children}</kbd>
}
