import { useTranslation } from 'react-i18next'
import type { Place } from './place-points.ts'

interface Props {
  readonly places: readonly Place[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly label: string
}

/** Places with their claims, as a list of choices. */
export function PlaceList({ places, chosen, onChoose, label }: Props) {
  const { t } = useTranslation(['map', 'common'])
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
      {places.map(({ id, name, claims, cooperation, conflict }) => (
        <li
          key={id}
          className={`relative flex items-baseline justify-between gap-3 px-3 py-2 text-sm ${id === chosen ? 'bg-mark' : 'hover:bg-sunken'}`}
        >
          <button
            type="button"
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
            className="min-w-0 text-start font-medium break-words after:absolute after:inset-0"
          >
            {name}
          </button>
          <span className="shrink-0 text-quiet tabular-nums">
            {t('common:claims', { count: claims })}
            {cooperation ? <span className="text-cooperation"> ▲{cooperation}</span> : null}
            {conflict ? <span className="text-conflict"> ▼{conflict}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
