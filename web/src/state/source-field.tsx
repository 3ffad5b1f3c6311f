import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourcesBody } from '../../../src/show/api/contract.ts'
import { get } from '../lib/api.ts'
import { INPUT, LABEL } from '../parts/field.ts'

interface Props {
  readonly according: string | undefined
  readonly onChange: (according: string | undefined) => void
}

/** Whose word it is: any name, with those who publish or are quoted offered. Taken over when one is chosen or the field is left. */
export function SourceField({ according = '', onChange }: Props) {
  const { t } = useTranslation('view')
  const id = useId()
  const [words, setWords] = useState(according)
  useEffect(() => setWords(according), [according])
  const { data } = useQuery({ ...get<SourcesBody>('/sources?limit=300'), staleTime: 60_000 })
  const names = data?.sources.map(source => source.name) ?? []
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={LABEL}>
        {t('according')}
      </label>
      <input
        id={id}
        list={`${id}-names`}
        autoComplete="off"
        placeholder={t('anybody')}
        value={words}
        onChange={event => {
          setWords(event.target.value)
          // chosen from the list, and not typed letter by letter
          if (!event.target.value || names.includes(event.target.value)) onChange(event.target.value || undefined)
        }}
        onBlur={() => onChange(words.trim() || undefined)}
        onKeyDown={event => {
          if (event.key === 'Enter') onChange(words.trim() || undefined)
        }}
        className={`${INPUT} w-52!`}
      />
      <datalist id={`${id}-names`}>
        {names.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
