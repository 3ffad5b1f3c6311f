import { useTranslation } from 'react-i18next'
/** The flag of a pair that cooperates and clashes at once. */
export function BothAtOnce() {
  const { t } = useTranslation('claim')
  return (
    <span className="inline-flex items-center gap-1 rounded border border-strong-line px-1.5 py-px text-xs font-medium whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 12 12" className="size-3">
        <path d="M4 1 7.5 7H.5Z" fill="var(--cooperation)" />
        <path d="M8 11 4.5 5h7Z" fill="var(--conflict)" />
      </svg>
      {t('both')}
    </span>
  )
}
