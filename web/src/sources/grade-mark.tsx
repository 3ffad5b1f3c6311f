import { useTranslation } from 'react-i18next'

export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type GradeName = (typeof GRADES)[number]

/** An Admiralty grade of reliability, with what it means. */
export function GradeMark({ grade }: { grade: GradeName }) {
  const { t } = useTranslation('sources')
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={t(`grades.${grade}`)}>
      <span className="inline-flex size-6 items-center justify-center rounded border border-strong-line font-semibold">
        {grade}
      </span>
      <span className="text-quiet max-sm:sr-only">{t(`grades.${grade}`)}</span>
    </span>
  )
}
