import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../lib/api.ts'
import { useDebounced } from '../lib/debounced.ts'
import { useSend } from '../lib/following.ts'
import { BUTTON, INPUT } from '../parts/field.ts'
import { Failure } from '../parts/notice.tsx'
import { Snippet } from '../parts/snippet.tsx'

const SHOWN = 8

/** Finds claims by the words of their quotes, to add what they say as evidence. */
export function AddEvidence({ question }: { question: string }) {
  const { t } = useTranslation('hypotheses')
  const [words, setWords] = useState('')
  const { data } = useSearch(useDebounced(words))
  const adding = useSend(`/hypotheses/${question}/evidence`)
  const hits = words.trim() ? (data?.hits.filter(hit => hit.kind === 'claim').slice(0, SHOWN) ?? []) : []
  return (
    <div className="grid gap-2">
      <input
        type="search"
        value={words}
        onChange={event => setWords(event.target.value)}
        placeholder={t('findEvidence')}
        aria-label={t('findEvidence')}
        className={`${INPUT} max-w-lg`}
      />
      {hits.length ? (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised text-sm">
          {hits.map(({ id, snippet, title }) => (
            <li key={id} className="flex items-start justify-between gap-3 px-3 py-2">
              <span className="min-w-0">
                <span className="font-serif">
                  <Snippet text={snippet} />
                </span>
                <span className="block text-quiet">{title}</span>
              </span>
              <button
                type="button"
                className={BUTTON}
                disabled={adding.isPending}
                onClick={() => adding.mutate({ claim: id })}
              >
                {t('add')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {adding.error ? <Failure error={adding.error} /> : null}
    </div>
  )
}
