import { Search } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INPUT, PRIMARY } from '../parts/field.ts'

/** What is searched, and how: a phrase in quotation marks, what must not occur behind a minus, beginnings with a star. */
export function SearchForm({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation('search')
  const id = useId()
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  return (
    <form
      className="mb-6 max-w-2xl"
      onSubmit={event => {
        event.preventDefault()
        onSearch(typed.trim())
      }}
    >
      <div className="flex gap-2">
        <input
          type="search"
          value={typed}
          onChange={event => setTyped(event.target.value)}
          aria-label={t('words')}
          aria-describedby={id}
          className={INPUT}
        />
        <button type="submit" className={PRIMARY}>
          <Search aria-hidden className="size-4" />
          {t('title')}
        </button>
      </div>
      <p id={id} className="mt-1 text-sm text-quiet">
        {t('syntax')}
      </p>
    </form>
  )
}
