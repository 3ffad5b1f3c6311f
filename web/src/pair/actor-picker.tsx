import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Actor } from '../../../src/model/actor.ts'
import { useActors } from '../lib/api.ts'
import { useDebounced } from '../lib/debounced.ts'
import { number } from '../lib/numbers.ts'
import { INPUT, LABEL } from '../parts/field.ts'
import { KindIcon } from '../parts/kind.tsx'

interface Props {
  readonly label: string
  /** Id or name of the chosen actor, as the address has it. */
  readonly value: string
  /** Its name, once known. */
  readonly name: string | undefined
  readonly onChoose: (id: string) => void
}

/** A combobox (WAI-ARIA, list autocomplete) over the actors of the ledger. */
export function ActorPicker({ label, value, name, onChoose }: Props) {
  const { t } = useTranslation('pair')
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const asked = useDebounced(typed ?? '')
  const { data, isPlaceholderData } = useActors(asked)
  const open = typed !== null
  // Until the server has answered to the last letter, what is there already is narrowed here: Enter must not choose what no longer fits.
  const fits = isPlaceholderData || asked !== (typed ?? '') ? (actor: Actor) => named(actor, typed ?? '') : () => true
  const found = data?.actors.filter(fits).slice(0, 12) ?? []

  const choose = (index: number) => {
    if (!found[index]) return
    onChoose(found[index].id)
    setTyped(null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped(null)
    else if (event.key === 'Enter' && open) choose(active)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) setTyped('')
      else setActive(i => Math.max(0, Math.min(found.length - 1, i + (event.key === 'ArrowDown' ? 1 : -1))))
    } else return
    event.preventDefault()
  }
  return (
    <div className="relative min-w-0">
      <label htmlFor={id} className={LABEL}>
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={t('picker')}
        value={typed ?? name ?? (/^[0-9a-f]{32}$/.test(value) ? '' : value)}
        onChange={event => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onClick={() => open || setTyped('')}
        onKeyDown={press}
        onBlur={() => setTyped(null)}
        className={`${INPUT} font-medium`}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={`absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded-md border border-strong-line bg-raised py-1 shadow-lg ${open && found.length ? '' : 'hidden'}`}
      >
        {open
          ? found.map((actor, i) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys
              <div
                key={actor.id}
                id={`${id}-${i}`}
                role="option"
                tabIndex={-1}
                aria-selected={i === active}
                onPointerMove={() => setActive(i)}
                // Kept from taking the focus, which would close the list before the click.
                onMouseDown={event => event.preventDefault()}
                onClick={() => choose(i)}
                className="flex cursor-pointer items-center gap-2 px-3 py-1.5 text-sm aria-selected:bg-sunken"
              >
                <KindIcon kind={actor.kind} named={actor.named} />
                <span className="min-w-0 flex-1 truncate">{actor.name}</span>
                <span className="text-quiet tabular-nums">{number(actor.uses)}</span>
              </div>
            ))
          : null}
      </div>
    </div>
  )
}

/** Whether one of an actor's names holds the words. */
function named({ name, aliases }: Actor, words: string): boolean {
  return [name, ...aliases.map(alias => alias.name)].some(n => n.toLowerCase().includes(words.trim().toLowerCase()))
}
