import { Download, Printer, Share2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BriefChooser, MOST_ACTORS } from '../brief/chooser.tsx'
import { PARTS, useBrief } from '../brief/material.ts'
import { saveHtml, saveSvg } from '../brief/save.ts'
import { BriefSheet } from '../brief/sheet.tsx'
import { useAddress } from '../lib/address.ts'
import { useNetwork } from '../lib/api.ts'
import { useTitle } from '../lib/title.ts'
import { BUTTON } from '../parts/field.ts'
import { Failure, Notice } from '../parts/notice.tsx'
import { useWords } from '../state/chips.tsx'
import { useView, VIEW_NAMES } from '../state/view.ts'

/** What the reports say of some actors, on paper: with quotes and numbered citations. */
export function BriefPage() {
  const { t } = useTranslation(['brief', 'view'])
  const [view] = useView()
  const [address, setAddress] = useAddress()
  const sheet = useRef<HTMLElement>(null)
  const inWords = useWords()
  const actors = (address.get('actors') ?? '').split(',').filter(Boolean).slice(0, MOST_ACTORS)
  const shown = address.get('parts')
  const parts = PARTS.filter(part => shown === null || shown.split(',').includes(part))
  const { brief, names, error } = useBrief(actors, parts, view)
  const network = useNetwork(view)
  const title = actors.map(id => names.get(id) ?? '…').join(', ')
  useTitle(title ? `${t('title')}: ${title}` : t('title'))
  const narrowed = VIEW_NAMES.filter(name => view[name] !== undefined).map(name => inWords(name, view))
  // "Hamas" and the id that it was chosen by are one
  const ids = new Set(names.keys())
  const withSheet = (save: (sheet: HTMLElement) => void) => () => {
    if (sheet.current) save(sheet.current)
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3 print:hidden">
        <div className="max-w-3xl">
          {actors.length ? (
            <p className="text-2xl font-semibold tracking-tight">{t('title')}</p>
          ) : (
            <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
          )}
          <p className="mt-1 text-quiet">{t('intro')}</p>
        </div>
        {brief && actors.length ? (
          <div className="flex flex-wrap gap-2">
            <button type="button" className={BUTTON} onClick={() => print()}>
              <Printer aria-hidden className="size-4" />
              {t('print')}
            </button>
            <button type="button" className={BUTTON} onClick={withSheet(element => saveHtml(element, title))}>
              <Download aria-hidden className="size-4" />
              {t('save')}
            </button>
            {parts.includes('graph') ? (
              <button
                type="button"
                className={BUTTON}
                onClick={withSheet(element => {
                  const picture = element.querySelector('svg')
                  if (picture) saveSvg(picture, title)
                })}
              >
                <Share2 aria-hidden className="size-4" />
                {t('saveGraph')}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
      <BriefChooser
        actors={actors}
        names={names}
        parts={parts}
        onActors={list => setAddress({ actors: list.join(',') })}
        onParts={list => setAddress({ parts: list.length === PARTS.length ? null : list.join(',') || 'none' })}
      />
      {error ? <Failure error={error} /> : null}
      {actors.length && !brief && !error ? <Notice title={t('loading')} /> : null}
      {actors.length ? null : <Notice title={t('empty.title')}>{t('empty.text')}</Notice>}
      {brief && actors.length ? (
        <BriefSheet
          sheet={sheet}
          title={title}
          narrowed={narrowed.join('; ')}
          brief={brief}
          actors={ids}
          network={parts.includes('graph') ? (network.data ?? null) : null}
        />
      ) : null}
    </>
  )
}
