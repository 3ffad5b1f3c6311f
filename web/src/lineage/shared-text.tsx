import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useDocument } from '../lib/api.ts'
import { percent } from '../lib/numbers.ts'
import { sourceHref } from '../sources/list.tsx'
import type { Node } from './node.tsx'
import { type Edge, edgeInWords } from './words.ts'

/** Passages that are shown at first. */
const SHOWN = 6

/** What one document has from another: the words that both have, side by side, and those by which it cites it. */
export function SharedText({ edge, from, to }: { edge: Edge; from: Node; to: Node }) {
  const { t } = useTranslation(['sources', 'common'])
  const { text, citations } = edge
  return (
    <article className="rounded-lg border border-line bg-raised p-4">
      <h3 className="font-semibold text-balance">
        <Name node={from} /> <span className="font-normal text-quiet">{t('lineage.from')}</span> <Name node={to} />
      </h3>
      <p className="text-sm text-quiet">
        {edgeInWords(edge, t)}
        {text
          ? ` · ${t('lineage.words', { count: text.words, from: percent(text.ofFrom), to: percent(text.ofTo) })}`
          : ''}
        {text && !text.dated ? ` · ${t('lineage.undated')}` : ''}
      </p>
      {citations.length ? (
        <ul className="mt-2 flex flex-wrap gap-2 text-sm">
          {citations.map(citation => (
            <li key={citation.start}>
              <q className="rounded bg-sunken px-1.5 py-0.5 font-serif">{citation.text}</q>
              {citation.first ? <span className="text-quiet"> {t('lineage.first')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {text && to.kind === 'document' ? <Passages text={text} from={from} to={to} /> : null}
    </article>
  )
}

function Name({ node: { id, kind, name, publisher } }: { node: Node }) {
  return (
    <Link href={kind === 'outlet' ? sourceHref(name) : `/documents/${id}`} className="text-accent underline">
      {publisher ? `${publisher}: ${name}` : name}
    </Link>
  )
}

function Passages({ text, from, to }: { text: NonNullable<Edge['text']>; from: Node; to: Node }) {
  const { t } = useTranslation('sources')
  const later = useDocument(from.id).data?.document.text
  const earlier = useDocument(to.id).data?.document.text
  const passages = text.passages.length ? text.passages : text.quotations
  if (later === undefined || earlier === undefined) return null
  return (
    <ol className="mt-3 grid gap-3">
      {passages.slice(0, SHOWN).map(({ a, b, words }) => (
        <li key={`${a.start} ${b.start}`} className="grid gap-x-4 gap-y-1 md:grid-cols-2">
          {[
            { node: to, words: earlier.slice(b.start, b.end) },
            { node: from, words: later.slice(a.start, a.end) },
          ].map(({ node, words: shown }) => (
            <figure key={node.id} className="min-w-0">
              <figcaption className="text-xs text-quiet">
                {node.publisher ?? node.name} · {t('lineage.passage', { count: words })}
              </figcaption>
              <blockquote className="mt-0.5 rounded bg-sunken px-3 py-2 font-serif text-[0.95rem] leading-relaxed break-words whitespace-pre-line">
                {shown}
              </blockquote>
            </figure>
          ))}
        </li>
      ))}
    </ol>
  )
}
