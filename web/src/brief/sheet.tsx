import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkBody } from '../../../src/show/api/contract.ts'
import { certaintyOf, partiesInWords, passageOf, surenessOf, voiceOf } from '../lib/claim.ts'
import { useTypes } from '../lib/lanes.ts'
import { dayInWords, edtfInWords } from '../lib/when.ts'
import type { Brief, Line, Reference } from './compose.ts'
import { BriefGraph } from './graph.tsx'
import { ON_PAPER } from './light.ts'

interface Props {
  readonly sheet: Ref<HTMLElement>
  readonly title: string
  readonly narrowed: string
  readonly brief: Brief
  readonly actors: ReadonlySet<string>
  readonly network: NetworkBody | null
}

const H2 = 'mt-8 mb-2 border-b border-line pb-1 text-xl font-semibold'
const H3 = 'mt-4 mb-1 font-semibold'

/** The brief as it is printed: every line with its quote and the number of its source. */
export function BriefSheet({ sheet, title, narrowed, brief, actors, network }: Props) {
  const { t } = useTranslation(['brief', 'sources'])
  const types = useTypes()
  return (
    <section
      ref={sheet}
      aria-label={title}
      style={ON_PAPER}
      className="rounded-lg border border-line p-6 sm:p-10 print:border-0 print:p-0"
    >
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="quiet text-sm text-quiet">
        {t('made', { when: dayInWords(new Date().toISOString()) })} {narrowed}
      </p>
      {network ? (
        <section>
          <h2 className={H2}>{t('part.graph')}</h2>
          <BriefGraph network={network} actors={actors} />
        </section>
      ) : null}
      {brief.pairs.length ? (
        <section>
          <h2 className={H2}>{t('part.pairs')}</h2>
          {brief.pairs.map(({ dyad: { parties, ambivalence }, cooperation, conflict }) => (
            <section key={parties.map(p => p.actor.id).join()}>
              <h3 className={H3}>{parties.map(p => p.actor.name).join(` ${t('and')} `)}</h3>
              {ambivalence.index > 0 ? <p className="hedged italic">{t('bothAtOnce')}</p> : null}
              <Lines title={t('cooperation')} lines={cooperation} />
              <Lines title={t('conflict')} lines={conflict} />
            </section>
          ))}
        </section>
      ) : null}
      {brief.timelines.length ? (
        <section>
          <h2 className={H2}>{t('part.timeline')}</h2>
          {brief.timelines.map(({ name, lines }) => (
            <Lines key={name} title={name} lines={lines} />
          ))}
        </section>
      ) : null}
      {brief.flows.length ? (
        <section>
          <h2 className={H2}>{t('part.flows')}</h2>
          {brief.flows.map(({ flow, lines }) => (
            <Lines
              key={`${flow.from} ${flow.to} ${flow.type} ${flow.mode}`}
              title={`${flow.fromName ?? '?'} ${flow.mutual ? '↔' : '→'} ${flow.toName ?? '?'}: ${types.label(flow)}`}
              lines={lines}
            />
          ))}
        </section>
      ) : null}
      {brief.contradictions.length ? (
        <section>
          <h2 className={H2}>{t('part.contradictions')}</h2>
          {brief.contradictions.map(({ weighed, affirmed, denied }) => (
            <section key={(affirmed[0] ?? denied[0]).claim.id}>
              <Lines title={t('said', { count: weighed.affirmed?.origins.count[1] ?? 0 })} lines={affirmed} />
              <Lines title={t('denied')} lines={denied} />
              {weighed.disputes.map(({ detail, about, versions }) => (
                <p key={`${detail} ${about}`} className="text-sm">
                  {t(`sources:disputes.${detail}`)}, {about}: {versions.map(v => v.says).join(' / ')}
                </p>
              ))}
            </section>
          ))}
        </section>
      ) : null}
      {brief.references.length ? (
        <section>
          <h2 className={H2}>{t('references')}</h2>
          <ol className="grid gap-1 text-sm">
            {brief.references.map(reference => (
              <Citation key={reference.number} reference={reference} />
            ))}
          </ol>
        </section>
      ) : null}
    </section>
  )
}

function Lines({ title, lines }: { title: ReactNode; lines: readonly Line[] }) {
  const types = useTypes()
  const { t } = useTranslation('brief')
  if (!lines.length) return null
  return (
    <>
      <h3 className={H3}>{title}</h3>
      <ul className="grid gap-1.5 ps-4">
        {lines.map(({ claim, reference }) => (
          <li key={claim.id} className="list-disc break-inside-avoid">
            <span
              className={
                surenessOf(claim) === 'stated'
                  ? ''
                  : surenessOf(claim) === 'denied'
                    ? 'denied line-through'
                    : 'hedged italic'
              }
            >
              {types.label(claim)}: {partiesInWords(claim)}
            </span>
            {claim.time?.edtf ? `, ${edtfInWords(claim.time.edtf)}` : ''}
            {certaintyOf(claim).length ? ` (${certaintyOf(claim).join(', ')})` : ''}.{' '}
            <q className="font-serif">{claim.quote.text}</q>{' '}
            <span className="quiet text-quiet">{t('according', { voice: voiceOf(claim) })}</span>{' '}
            <a href={`#reference-${reference}`} className="text-accent">
              [{reference}]
            </a>{' '}
            <a href={passageOf(claim)} className="text-accent underline print:hidden">
              {t('passage')}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Citation({ reference: { number, document } }: { reference: Reference }) {
  const { t } = useTranslation('common')
  const { id, title, publisher, published, url } = document
  return (
    <li id={`reference-${number}`} className="break-inside-avoid">
      [{number}] {publisher ?? t('unknownPublisher')}, “
      <a href={`/documents/${id}`} className="text-accent underline">
        {title ?? t('untitled')}
      </a>
      ”, {dayInWords(published)}.{url ? <span className="break-all"> {url}</span> : null}
    </li>
  )
}
