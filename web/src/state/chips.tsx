import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '../lib/when.ts'
import { VIEW_NAMES, type View, type ViewName } from './view.ts'

interface Props {
  readonly view: View
  readonly onChange: (change: View) => void
}

/** The conditions of a view, each with a way to take it out. */
export function Chips({ view, onChange }: Props) {
  const { t } = useTranslation('view')
  const inWords = useWords()
  return (
    <ul className="contents">
      {VIEW_NAMES.filter(name => view[name] !== undefined).map(name => (
        <li key={name} className="max-w-full">
          <button
            type="button"
            onClick={() => onChange({ [name]: undefined })}
            aria-label={t('chip.remove', { what: inWords(name, view) })}
            className="inline-flex max-w-full items-center gap-1 rounded-full border border-accent bg-raised py-0.5 pe-1.5 ps-2.5 text-sm hover:bg-sunken"
          >
            <span className="truncate">{inWords(name, view)}</span>
            <X aria-hidden className="size-3.5 shrink-0 text-quiet" />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A condition in words. */
export function useWords(): (name: ViewName, view: View) => string {
  const { t } = useTranslation('view')
  return (name, { during = '', asOf = '', according = '', origins = 0, certainty = 'stated' }) => {
    if (name === 'during') return t('chip.during', { when: edtfInWords(during) })
    if (name === 'asOf') {
      const entry = /^entry:(\d+)$/.exec(asOf)?.[1]
      if (entry) return t('chip.asOfEntry', { entry })
      return asOf.includes('T') ? t('chip.asOfTime', { when: asOf }) : t('chip.asOf', { when: edtfInWords(asOf) })
    }
    if (name === 'according') return t('chip.according', { name: according })
    if (name === 'origins') return t('chip.origins', { count: origins })
    return name === 'certainty' ? t(certainty) : t('rollUp')
  }
}
