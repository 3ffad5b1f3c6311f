import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ChangesBody } from '../../../src/show/api/change-contract.ts'
import { pairHref, partiesInWords } from '../lib/claim.ts'
import { useTypes } from '../lib/lanes.ts'
import { dayInWords, edtfInWords } from '../lib/when.ts'
import { Disputes } from '../origins/disputes.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'
import { OriginsGrew } from './origins-grew.tsx'

const LIST = 'divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised'
/** Quotes of one change that are shown. */
const QUOTES = 2

export function NewDocuments({ documents }: Pick<ChangesBody, 'documents'>) {
  const { t } = useTranslation(['changes', 'common'])
  return (
    <Section title={t('documents')}>
      <ul className={LIST}>
        {documents.map(({ entry, recorded, change, document }) => (
          <li key={entry} className="relative px-4 py-2.5 hover:bg-sunken">
            <Link href={`/documents/${document.id}`} className="font-serif font-semibold after:absolute after:inset-0">
              {document.title ?? t('common:untitled')}
            </Link>
            <p className="text-sm text-quiet">
              {t(`change.${change}`)} {dayInWords(recorded)} · {document.publisher ?? t('common:unknownPublisher')},{' '}
              {dayInWords(document.published)} · {t('common:claims', { count: document.claims })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function NewContradictions({ contradictions }: Pick<ChangesBody, 'contradictions'>) {
  const { t } = useTranslation(['changes', 'sources'])
  return (
    <Section title={t('contradictions')} hint={t('contradictionsHint')}>
      <div className="grid gap-4">
        {contradictions.map(({ affirmed, denied, disputes, denial }) => {
          const all = [...affirmed, ...denied]
          return (
            <article key={all[0].id} className="rounded-lg border border-line bg-raised p-4">
              <h3 className="mb-2 font-semibold">
                {partiesInWords(all[0])}{' '}
                <span className="font-normal text-quiet">{denial ? t('deniedNow') : t('disputedNow')}</span>
              </h3>
              <Quotes claims={[...affirmed.slice(0, QUOTES), ...denied.slice(0, QUOTES)]} />
              {disputes.length ? (
                <div className="mt-3">
                  <Disputes disputes={disputes} claims={all} />
                </div>
              ) : null}
            </article>
          )
        })}
      </div>
    </Section>
  )
}

export function GrownPropositions({ propositions }: Pick<ChangesBody, 'propositions'>) {
  const { t } = useTranslation('changes')
  const types = useTypes()
  return (
    <Section title={t('propositions')} hint={t('propositionsHint')}>
      <ul className={LIST}>
        {propositions.map(({ fresh, affirmed, denied, origins, came }) => {
          const [claim] = [...affirmed, ...denied]
          return claim ? (
            <li key={claim.id} className="relative px-4 py-2.5 hover:bg-sunken">
              <Link href={`/claims/${claim.id}`} className="font-medium after:absolute after:inset-0">
                {types.label(claim)}: {partiesInWords(claim)}
              </Link>
              <p className="flex flex-wrap gap-x-4 text-sm">
                <span className="text-quiet">{fresh ? t('fresh') : t('came', { count: came.length })}</span>
                <OriginsGrew label={t('said')} {...origins.affirmed} />
                <OriginsGrew label={t('denied')} {...origins.denied} />
              </p>
            </li>
          ) : null
        })}
      </ul>
    </Section>
  )
}

export function Turns({ turns }: Pick<ChangesBody, 'turns'>) {
  const { t } = useTranslation(['changes', 'claim'])
  return (
    <Section title={t('turns')} hint={t('turnsHint')}>
      <ul className={LIST}>
        {turns.map(({ a, b, turn }) => (
          <li key={`${a.id} ${b.id} ${turn.at}`} className="relative px-4 py-2.5 hover:bg-sunken">
            <Link href={pairHref(a.id, b.id, false)} className="font-medium after:absolute after:inset-0">
              {a.name} <span className="font-normal text-quiet">{t('claim:and')}</span> {b.name}
            </Link>
            <p className="text-sm text-quiet italic">
              {t(`turn.${turn.turn}`)}, {edtfInWords(turn.at)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Gone({ gone }: Pick<ChangesBody, 'gone'>) {
  const { t } = useTranslation('changes')
  const types = useTypes()
  return (
    <Section title={t('gone')} hint={t('goneHint')}>
      <ul className={LIST}>
        {gone.map(({ claim, why }) => (
          <li key={claim.id} className="px-4 py-2.5 text-sm">
            <Link href={`/claims/${claim.id}`} className="font-medium hover:underline">
              {types.label(claim)}: {partiesInWords(claim)}
            </Link>{' '}
            <span className="text-quiet">{t(`why.${why}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
