import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Participant } from '../../../src/model/mention.ts'
import { quantityInWords } from '../lib/claim.ts'
import { Reckoned } from './reckoned.tsx'

/** The parties in one role, each leading to its actor; where the text uses other words for one, they stand beside the name. */
export function Parties({ parties, empty }: { parties: readonly Participant[]; empty?: string }) {
  if (!parties.length) return empty ? <span className="font-normal text-quiet italic">{empty}</span> : null
  return parties.map((party, i) => (
    <Fragment key={`${party.start} ${party.name}`}>
      {i ? ', ' : ''}
      <Party party={party} />
    </Fragment>
  ))
}

function Party({ party: { name, text, named, actor, quantity } }: { party: Participant }) {
  const { t } = useTranslation('claim')
  const said = same(name, text) ? null : text
  const count = quantity ? quantityInWords(quantity) : null
  const shown = said ? <Reckoned why={t('saysInstead', { text: said })}>{name}</Reckoned> : name
  return (
    <>
      {actor ? (
        <Link
          href={`/actors/${actor}`}
          className={`relative z-10 py-[3px] hover:underline ${named ? '' : 'font-medium'}`}
        >
          {shown}
        </Link>
      ) : (
        shown
      )}
      {count ? <span className="font-normal text-quiet"> ({count})</span> : null}
    </>
  )
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(the|an?)\s+/, '')
    .replace(/['’]s?$/, '')
    .trim()
const same = (a: string, b: string) => plain(a) === plain(b)
