import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../src/show/api/contract.ts'
import { ICON_BUTTON, INPUT, LABEL } from '../parts/field.ts'
import { placeOf } from './parties.ts'
import { firstWord, type Quoted } from './quoted.ts'

interface Props {
  readonly detail: DocumentDetail
  readonly quoted: Quoted
  /** The sentence of a claim that was read stays; another one is another claim. */
  readonly fixed: boolean
  readonly onChange: (quoted: Quoted) => void
}

/** The sentence that a claim rests on, with the words that tell it marked; of a new claim both can be chosen. */
export function QuoteField({ detail, quoted, fixed, onChange }: Props) {
  const { t } = useTranslation('edit')
  const { text } = detail.document
  const { quote, trigger } = quoted
  const [words, setWords] = useState(trigger ? text.slice(trigger.start, trigger.end) : '')
  const { sentences } = detail.layers
  const at = sentences.findIndex(s => s.start >= quote.start)
  const step = (by: 1 | -1) => {
    const next = sentences[at + by]
    if (!next) return
    const first = firstWord(next, text)
    setWords(text.slice(first.start, first.end))
    onChange({ quote: next, trigger: first })
  }
  const name = (said: string) => {
    setWords(said)
    const place = placeOf(said.trim(), { text, quote })
    const inside = place && place.start >= quote.start && place.end <= quote.end
    onChange({ quote, trigger: inside ? { start: place.start, end: place.end } : null })
  }
  const [before, told, after] = trigger
    ? [
        text.slice(quote.start, trigger.start),
        text.slice(trigger.start, trigger.end),
        text.slice(trigger.end, quote.end),
      ]
    : [text.slice(quote.start, quote.end), '', '']
  return (
    <div>
      <div className="flex items-center justify-between gap-2">
        <p className={LABEL}>{t('form.quote')}</p>
        {fixed ? null : (
          <span className="mb-1 flex gap-1">
            <button
              type="button"
              aria-label={t('form.previousSentence')}
              disabled={at <= 0}
              onClick={() => step(-1)}
              className={`${ICON_BUTTON} disabled:opacity-40`}
            >
              <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
            </button>
            <button
              type="button"
              aria-label={t('form.nextSentence')}
              disabled={at < 0 || at + 1 >= sentences.length}
              onClick={() => step(1)}
              className={`${ICON_BUTTON} disabled:opacity-40`}
            >
              <ChevronRight aria-hidden className="size-4 rtl:rotate-180" />
            </button>
          </span>
        )}
      </div>
      <blockquote
        lang={detail.document.language ?? undefined}
        className="rounded bg-sunken px-3 py-2 font-serif leading-relaxed break-words"
      >
        {before}
        <mark data-marks="chosen">{told}</mark>
        {after}
      </blockquote>
      {fixed ? null : (
        <label className="mt-2 block">
          <span className={LABEL}>{t('form.trigger')}</span>
          <input
            value={words}
            aria-invalid={trigger === null}
            onChange={event => name(event.target.value)}
            className={`${INPUT} aria-invalid:border-conflict`}
          />
          {trigger ? null : <span className="text-xs text-conflict">{t('form.triggerWrong')}</span>}
        </label>
      )}
    </div>
  )
}
