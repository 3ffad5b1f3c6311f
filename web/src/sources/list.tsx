import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SourcesBody } from '../../../src/show/api/contract.ts'
import { FRAME, HEAD, NUMBER, TABLE, TD, TH } from '../parts/table.ts'
import { GradeMark } from './grade-mark.tsx'

export type Source = SourcesBody['sources'][number]
export const sourceHref = (name: string) => `/sources/${encodeURIComponent(name)}`

/** Who publishes and who is quoted, with how many claims. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('sources')
  const most = Math.max(1, ...sources.map(s => s.published + s.attributed))
  return (
    <div className={FRAME}>
      <table className={TABLE}>
        <caption className="sr-only">{t('caption')}</caption>
        <thead className={HEAD}>
          <tr>
            <th scope="col" className={TH}>
              {t('source')}
            </th>
            <th scope="col" className={`${TH} text-end`}>
              {t('published')}
            </th>
            <th scope="col" className={`${TH} text-end`}>
              {t('attributed')}
            </th>
            <th scope="col" className={`${TH} max-sm:hidden`}>
              <span className="sr-only">{t('share')}</span>
            </th>
            <th scope="col" className={TH}>
              {t('grade')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sources.map(({ name, kind, documents, published, attributed, grade }) => (
            <tr key={name} className="relative hover:bg-sunken">
              <th scope="row" className={`${TD} text-start font-normal`}>
                <Link href={sourceHref(name)} className="font-medium break-words after:absolute after:inset-0">
                  {name}
                </Link>
                <span className="block text-quiet">
                  {t(`kind.${kind}`)}
                  {documents ? ` · ${t('docs', { count: documents })}` : ''}
                </span>
              </th>
              <td className={NUMBER}>{published || '–'}</td>
              <td className={NUMBER}>{attributed || '–'}</td>
              <td className={`${TD} w-1/4 max-sm:hidden`}>
                <div aria-hidden className="mt-1 flex h-2.5">
                  <div className="bg-accent" style={{ width: `${(100 * published) / most}%` }} />
                  <div
                    className="bg-[repeating-linear-gradient(135deg,var(--accent)_0_2px,transparent_2px_4px)]"
                    style={{ width: `${(100 * attributed) / most}%` }}
                  />
                </div>
              </td>
              <td className={TD}>
                {grade ? <GradeMark grade={grade.grade} /> : <span className="text-quiet">–</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
