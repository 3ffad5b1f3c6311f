import { useTranslation } from 'react-i18next'

/** What can be marked in a text. */
export const LAYERS = ['claims', 'names', 'times', 'voices'] as const
export type LayerName = (typeof LAYERS)[number]

const USUAL: readonly LayerName[] = ['claims']

/** The layers that an address asks for; where it says nothing, the claims alone. */
export function layersFrom(address: URLSearchParams): ReadonlySet<LayerName> {
  const asked = address.get('layers')
  return new Set(asked === null ? USUAL : LAYERS.filter(layer => asked.split(' ').includes(layer)))
}

interface Props {
  readonly on: ReadonlySet<LayerName>
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void
}

const SAMPLES: Record<LayerName, string> = {
  claims: 'bg-mark underline decoration-2 underline-offset-2',
  names: 'border-b-2 border-strong-line',
  times: 'border-b-2 border-dotted border-warning',
  voices: 'border-b-2 border-dashed border-accent',
}

/** Switches the layers of marks on and off. */
export function LayerSwitches({ on, onChange }: Props) {
  const { t } = useTranslation('reading')
  const toggle = (layer: LayerName) => {
    const next = LAYERS.filter(l => (l === layer ? !on.has(l) : on.has(l)))
    const usual = next.length === USUAL.length && next.every(l => USUAL.includes(l))
    // a lone blank says that all are off, since an empty value would be taken out of the address
    onChange({ layers: usual ? null : next.join(' ') || ' ' })
  }
  return (
    <fieldset className="mb-4 flex flex-wrap items-center gap-1.5 text-sm print:hidden">
      <legend className="sr-only">{t('layers.label')}</legend>
      {LAYERS.map(layer => (
        <button
          key={layer}
          type="button"
          aria-pressed={on.has(layer)}
          onClick={() => toggle(layer)}
          className="rounded-md border border-line px-2.5 py-1 text-quiet hover:bg-sunken aria-pressed:border-strong-line aria-pressed:bg-raised aria-pressed:text-ink"
        >
          <span className={on.has(layer) ? SAMPLES[layer] : ''}>{t(`layers.${layer}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
