import { useTranslation } from 'react-i18next'

/** What can be marked in a text; `tricks`, where it has any: hidden characters and letters that look like others. */
export const LAYERS = ['claims', 'names', 'times', 'voices', 'tricks'] as const
const MARKS = LAYERS.filter(layer => layer !== 'tricks')
export type LayerName = (typeof LAYERS)[number]

const USUAL: readonly LayerName[] = ['claims']

/** The layers that an address asks for; where it says nothing, the claims alone. What would deceive is marked unless it says no. */
export function layersFrom(address: URLSearchParams): ReadonlySet<LayerName> {
  const asked = address.get('layers')
  const on = asked === null ? USUAL : MARKS.filter(layer => asked.split(' ').includes(layer))
  return new Set(address.get('tricks') === 'no' ? on : [...on, 'tricks'])
}

interface Props {
  /** How many tricks the text has: without one there is nothing to switch. */
  readonly tricks: number
  readonly on: ReadonlySet<LayerName>
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

const SAMPLES: Record<LayerName, string> = {
  claims: 'bg-mark underline decoration-2 underline-offset-2',
  names: 'border-b-2 border-strong-line',
  times: 'border-b-2 border-dotted border-warning',
  voices: 'border-b-2 border-dashed border-accent',
  tricks: 'underline decoration-warning decoration-wavy underline-offset-4',
}

/** Switches the layers of marks on and off. */
export function LayerSwitches({ tricks, on, onChange }: Props) {
  const { t } = useTranslation('reading')
  const toggle = (layer: LayerName) => {
    if (layer === 'tricks') return onChange({ tricks: on.has(layer) ? 'no' : null })
    const next = MARKS.filter(l => (l === layer ? !on.has(l) : on.has(l)))
    const usual = next.length === USUAL.length && next.every(l => USUAL.includes(l))
    // a lone blank says that all are off, since an empty value would be taken out of the address
    onChange({ layers: usual ? null : next.join(' ') || ' ' })
  }
  return (
    <fieldset className="mb-4 flex flex-wrap items-center gap-1.5 text-sm print:hidden">
      <legend className="sr-only">{t('layers.label')}</legend>
      {LAYERS.filter(layer => layer !== 'tricks' || tricks > 0).map(layer => (
        <button
          key={layer}
          type="button"
          aria-pressed={on.has(layer)}
          onClick={() => toggle(layer)}
          className="rounded-md border border-line px-2.5 py-1 text-quiet hover:bg-sunken aria-pressed:border-strong-line aria-pressed:bg-raised aria-pressed:text-ink"
        >
          <span className={on.has(layer) ? SAMPLES[layer] : ''}>{t(`layers.${layer}`, { count: tricks })}</span>
        </button>
      ))}
    </fieldset>
  )
}
