import { useTranslation } from 'react-i18next'

interface Props {
  readonly x: number
  readonly y: number
  readonly names: readonly string[]
  readonly onOpen: () => void
}

/** More are counted only. */
const NAMED = 8

/** Many places that lie on one another: how many they are; it opens to where they stand apart. */
export function CrowdMark({ x, y, names, onOpen }: Props) {
  const { t } = useTranslation('map')
  const some = names.slice(0, NAMED).join(', ')
  const label = t('crowd', { count: names.length, names: names.length > NAMED ? `${some} …` : some })
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button can stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      transform={`translate(${x},${y})`}
      className="cursor-pointer focus-visible:outline-2"
      onClick={onOpen}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      <title>{label}</title>
      <circle r={18} fill="var(--raised)" stroke="var(--ink)" strokeWidth={2} />
      <circle r={14} fill="none" stroke="var(--ink)" strokeWidth={0.75} />
      <text textAnchor="middle" y={4} className="pointer-events-none fill-ink text-xs font-semibold">
        {names.length}
      </text>
    </g>
  )
}
