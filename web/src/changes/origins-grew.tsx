import { useTranslation } from 'react-i18next'

type Range = readonly [least: number, most: number]
const inWords = ([least, most]: Range) => (least === most ? `${most}` : `${least}–${most}`)

/** The independent origins of one side before and after; nothing where nothing changed. */
export function OriginsGrew({ label, before, after }: { label: string; before: Range; after: Range }) {
  const { t } = useTranslation('changes')
  if (before.join() === after.join()) return null
  return (
    <span className="whitespace-nowrap text-quiet italic" title={t('originsHint')}>
      {label}: {inWords(before)} → <strong className="text-ink">{inWords(after)}</strong>
    </span>
  )
}
