import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActorPicker } from '../pair/actor-picker.tsx'
import { PARTS, type Part } from './material.ts'

interface Props {
  readonly actors: readonly string[]
  readonly names: ReadonlyMap<string, string>
  readonly parts: readonly Part[]
  readonly onActors: (actors: readonly string[]) => void
  readonly onParts: (parts: readonly Part[]) => void
}

/** Every pair of them is asked for: more would be no brief. */
export const MOST_ACTORS = 6

/** On whom the brief is, and what it holds. */
export function BriefChooser({ actors, names, parts, onActors, onParts }: Props) {
  const { t } = useTranslation('brief')
  return (
    <div className="mb-6 grid gap-4 rounded-lg border border-line bg-raised p-4 md:grid-cols-2 print:hidden">
      <div className="min-w-0">
        {actors.length < MOST_ACTORS ? (
          <ActorPicker
            key={actors.length}
            label={t('add')}
            value=""
            name={undefined}
            onChoose={id => {
              if (!actors.includes(id)) onActors([...actors, id])
            }}
          />
        ) : (
          <p className="text-sm text-quiet">{t('enough', { count: MOST_ACTORS })}</p>
        )}
        <ul aria-label={t('actors')} className="mt-2 flex flex-wrap gap-2">
          {actors.map(id => (
            <li key={id}>
              <button
                type="button"
                aria-label={t('remove', { name: names.get(id) ?? id })}
                onClick={() => onActors(actors.filter(other => other !== id))}
                className="inline-flex items-center gap-1 rounded-full border border-accent bg-paper py-0.5 pe-1.5 ps-2.5 text-sm hover:bg-sunken"
              >
                {names.get(id) ?? '…'}
                <X aria-hidden className="size-3.5 text-quiet" />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t('parts')}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {PARTS.map(part => (
            <label key={part} className="flex items-center gap-2 py-1">
              <input
                type="checkbox"
                checked={parts.includes(part)}
                onChange={event => onParts(PARTS.filter(p => (p === part ? event.target.checked : parts.includes(p))))}
                className="size-4 accent-accent"
              />
              {t(`part.${part}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
