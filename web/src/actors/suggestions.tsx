import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SuggestionsBody } from '../../../src/show/api/contract.ts'
import { useSend, useSuggestions } from '../lib/following.ts'
import { percent } from '../lib/numbers.ts'
import { BUTTON } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { Section } from '../parts/section.tsx'

type Suggestion = SuggestionsBody['list'][number]
/** Reasons that are told. */
const PARTS = 5

/** Who may be the same as an actor, with what speaks for and against it. Nothing is merged until somebody says so. */
export function ActorSuggestions({ actor }: { actor: string }) {
  const { t } = useTranslation('actors')
  const { data } = useSuggestions()
  const own = data?.list.filter(({ a, b }) => a.id === actor || b.id === actor) ?? []
  if (!own.length) return null
  return (
    <Section title={t('same.title')} hint={t('same.hint')}>
      <ul className="grid gap-3">
        {own.map(suggestion => (
          <li key={`${suggestion.a.id} ${suggestion.b.id}`}>
            <One suggestion={suggestion} actor={actor} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function One({ suggestion: { a, b, score, parts }, actor }: { suggestion: Suggestion; actor: string }) {
  const { t } = useTranslation('actors')
  const other = a.id === actor ? b : a
  const merging = useSend('/actors/merge')
  const parting = useSend('/actors/split')
  const error = merging.error ?? parting.error
  return (
    <div className="rounded-lg border border-dashed border-strong-line bg-raised p-3">
      <p className="flex flex-wrap items-baseline justify-between gap-2">
        <Link href={`/actors/${other.id}`} className="font-medium italic hover:underline">
          {other.name}
        </Link>
        <span className="text-sm text-quiet italic">{t('same.score', { share: percent(score) })}</span>
      </p>
      <ul className="mt-1 text-sm text-quiet">
        {parts.slice(0, PARTS).map(({ feature, bits, says }) => (
          <li key={feature}>
            <span aria-hidden>{bits >= 0 ? '+' : '−'}</span> {says}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex gap-2">
        <button
          type="button"
          className={BUTTON}
          disabled={merging.isPending}
          onClick={() => merging.mutate({ a: a.id, b: b.id, reason: t('same.reasonMerge') })}
        >
          {t('same.merge')}
        </button>
        <button
          type="button"
          className={BUTTON}
          disabled={parting.isPending}
          onClick={() => parting.mutate({ a: a.id, b: b.id, reason: t('same.reasonApart') })}
        >
          {t('same.apart')}
        </button>
      </div>
      {error ? <Failure error={error} /> : null}
    </div>
  )
}
