import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { EventBody } from '../../../src/show/api/editing-contract.ts'
import { ICON_BUTTON } from '../parts/field.ts'
import { isOwn } from './undo.ts'

/** What others decided is asked for anew this long after it was told, in milliseconds: a batch comes as many events. */
const TOGETHER = 250
/** The answer to one's own decision may come after the event that tells of it. */
const ANSWER = 800
/** How long a notice stays. */
const STAYS = 12_000
const CLAIM_KINDS = ['accept', 'reject', 'withdraw_claim', 'edit', 'grade_claim']

/** What somebody else did, as it is told: how often, and the last of it. */
interface News {
  readonly count: number
  readonly last: EventBody
}

/**
 * Follows the ledger (GET /api/events): whatever others add or decide is shown at once, and told. A window that nobody sees
 * does not listen, since a browser opens only few connections to one server.
 */
export function Live() {
  const client = useQueryClient()
  const [news, setNews] = useState<News | null>(null)
  useEffect(() => {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const refresh = () => {
      clearTimeout(timer)
      timer = setTimeout(() => client.invalidateQueries(), TOGETHER)
    }
    const tell = (event: EventBody) =>
      setTimeout(() => {
        if (event.judgement && isOwn(event.judgement.id)) return
        refresh()
        if (event.judgement) setNews(was => ({ count: (was?.count ?? 0) + 1, last: event }))
      }, ANSWER)
    const listen = () => {
      if (document.hidden) {
        source?.close()
        source = null
        left = true
      } else if (!source) {
        source = new EventSource('/api/events')
        source.addEventListener('entry', ({ data }) => tell(JSON.parse(data) as EventBody))
        if (left) refresh()
      }
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      clearTimeout(timer)
      source?.close()
    }
  }, [client])
  useEffect(() => {
    if (!news) return
    const timer = setTimeout(() => setNews(null), STAYS)
    return () => clearTimeout(timer)
  }, [news])
  return <Told news={news} onClose={() => setNews(null)} />
}

function Told({ news, onClose }: { news: News | null; onClose: () => void }) {
  const { t } = useTranslation('edit')
  const judgement = news?.last.judgement
  const claim = judgement && CLAIM_KINDS.includes(judgement.kind) ? (judgement.object ?? judgement.subject) : null
  return (
    <div role="status" className="print:hidden">
      {judgement ? (
        <div className="fixed end-3 bottom-16 z-40 flex max-w-[min(24rem,calc(100vw-1.5rem))] items-start gap-2 rounded-lg border border-accent bg-raised p-2 ps-4 text-sm shadow-lg">
          <p className="min-w-0 py-1 break-words">
            {news.count > 1
              ? t('others', { author: judgement.author, count: news.count })
              : t(`news.${newsKind(judgement.kind)}`, { author: judgement.author, reason: judgement.reason })}{' '}
            {claim && news.count === 1 && judgement.kind !== 'grade_claim' ? (
              <Link href={`/claims/${claim}`} className="text-accent underline underline-offset-2">
                {t('look')}
              </Link>
            ) : null}
          </p>
          <button type="button" aria-label={t('dismiss')} className={ICON_BUTTON} onClick={onClose}>
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ) : null}
    </div>
  )
}

const NEWS = ['accept', 'reject', 'withdraw_claim', 'edit', 'same', 'different', 'withdraw', 'retract'] as const
const newsKind = (kind: string) => NEWS.find(k => k === kind) ?? 'other'
