import { useTranslation } from 'react-i18next'
/** How the three kinds of lines look. */
export function Legend() {
  const { t } = useTranslation('network')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
      <Entry label={t('kind.cooperation')}>
        <line x1="0" y1="6" x2="34" y2="6" stroke="var(--cooperation)" strokeWidth="3" />
      </Entry>
      <Entry label={t('kind.conflict')}>
        <line x1="0" y1="6" x2="34" y2="6" stroke="var(--conflict)" strokeWidth="3" strokeDasharray="7 4" />
      </Entry>
      <Entry label={t('kind.both')}>
        <line x1="0" y1="4" x2="34" y2="4" stroke="var(--cooperation)" strokeWidth="2.5" />
        <line x1="0" y1="8.5" x2="34" y2="8.5" stroke="var(--conflict)" strokeWidth="2.5" strokeDasharray="7 4" />
      </Entry>
    </ul>
  )
}

function Entry({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden width="34" height="12">
        {children}
      </svg>
      {label}
    </li>
  )
}
