import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Facet, FacetsBody } from '../../../src/show/api/views-contract.ts'
import { laneInWords, typeInWords } from '../lib/lanes.ts'

interface Props {
  readonly facets: FacetsBody['facets']
  readonly chosen: Readonly<Partial<Record<Facet, string>>>
  readonly onChange: (facet: Facet, value: string | null) => void
}

/** By what the finds can be narrowed, with how many there are of each; the one that is chosen is taken out by choosing it again. */
export function Facets({ facets, chosen, onChange }: Props) {
  const { t } = useTranslation('search')
  const inWords = useValueInWords()
  return (
    <div className="grid gap-5">
      {facets
        .filter(({ facet, values }) => values.length > 1 || chosen[facet])
        .map(({ facet, values }) => (
          <fieldset key={facet} className="min-w-0">
            <legend className="mb-1 text-sm font-semibold">{t(`facet.${facet}`)}</legend>
            <ul className="grid gap-px text-sm">
              {values.map(({ value, label, hits }) => (
                <li key={value}>
                  <button
                    type="button"
                    aria-pressed={chosen[facet] === value}
                    onClick={() => onChange(facet, chosen[facet] === value ? null : value)}
                    className="flex w-full items-center justify-between gap-2 rounded px-2 py-1 text-start hover:bg-sunken aria-pressed:bg-accent aria-pressed:text-on-accent"
                  >
                    <span className="min-w-0 break-words">{inWords(facet, value, label)}</span>
                    <span className="flex shrink-0 items-center gap-1 tabular-nums">
                      {hits}
                      {chosen[facet] === value ? <X aria-hidden className="size-3.5" /> : null}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
    </div>
  )
}

function useValueInWords(): (facet: Facet, value: string, label: string) => string {
  const { t } = useTranslation('search')
  return (facet, value, label) => {
    if (facet === 'kind') return t(value === 'claim' ? 'kinds.claim' : 'kinds.document')
    if (facet === 'lane') return laneInWords(value as 'cooperation')
    if (facet === 'type') return typeInWords(value)
    if (facet === 'told')
      return t(value === 'stated' ? 'told.stated' : value === 'denied' ? 'told.denied' : 'told.hedged')
    return label
  }
}
