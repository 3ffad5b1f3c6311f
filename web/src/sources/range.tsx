import { useTranslation } from 'react-i18next'

/** How many independent origins: a range where it cannot be told whether some are one. Worked out, and so never without its looks. */
export function OriginRange({ count: [least, most] }: { count: readonly [number, number] }) {
  const { t } = useTranslation('sources')
  const words = least === most ? t('origins.range', { count: most }) : t('origins.between', { least, most })
  return (
    <span
      title={least === most ? undefined : t('origins.betweenHint')}
      className="italic underline decoration-strong-line decoration-dotted underline-offset-3"
    >
      {words}
    </span>
  )
}
