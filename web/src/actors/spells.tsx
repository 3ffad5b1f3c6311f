import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Claim } from '../../../src/model/claim.ts'
import type { MembershipsBody } from '../../../src/show/api/analysis-contract.ts'
import { useMemberships } from '../lib/following.ts'
import { edtfInWords, stretchOf } from '../lib/when.ts'
import { Quotes } from '../parts/quotes.tsx'
import { Section } from '../parts/section.tsx'
import { OriginRange } from '../sources/range.tsx'
import { useView } from '../state/view.ts'

type Spell = MembershipsBody['memberOf'][number]
const DAY = 24 * 3600e3

/** When an actor belonged to whom, and who belonged to it, each with the claims that say so. */
export function ActorSpells({ actor }: { actor: string }) {
  const { t } = useTranslation('actors')
  const [view] = useView()
  const { data } = useMemberships(actor, view)
  if (!data || !(data.memberOf.length + data.members.length)) return null
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  const span = spanOf([...data.memberOf, ...data.members])
  return (
    <Section title={t('spells.title')} hint={t('spells.hint')}>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
        {data.memberOf.map(spell => (
          <SpellRow
            key={spell.claims.join()}
            spell={spell}
            end={spell.organisation}
            way="in"
            span={span}
            claims={claims}
          />
        ))}
        {data.members.map(spell => (
          <SpellRow key={spell.claims.join()} spell={spell} end={spell.member} way="of" span={span} claims={claims} />
        ))}
      </ul>
      {span ? (
        <p aria-hidden className="mt-1 flex justify-between text-xs text-quiet tabular-nums">
          <span>{new Date(span[0]).getUTCFullYear()}</span>
          <span>{new Date(span[1]).getUTCFullYear()}</span>
        </p>
      ) : null}
    </Section>
  )
}

interface Row {
  readonly spell: Spell
  readonly end: Spell['member']
  readonly way: 'in' | 'of'
  readonly span: Span | null
  readonly claims: ReadonlyMap<string, Claim>
}

function SpellRow({ spell, end, way, span, claims }: Row) {
  const { t } = useTranslation(['actors', 'claim'])
  const { begin, end: finish, roles, onlyAlleged, origins, sources } = spell
  const told = spell.claims.flatMap(id => claims.get(id) ?? [])
  // "[..2024-03-05]": some day until then
  const days = (edtf: string) => {
    const [, last] = /^\[\.\.([^,\]]+)\]$/.exec(edtf) ?? []
    return last ? t('spells.by', { when: edtfInWords(last) }) : edtfInWords(edtf)
  }
  const turn = (what: Spell['begin'], key: 'from' | 'to') => {
    if (!what.how && !what.days) return key === 'from' ? t('spells.unknownBegin') : t('spells.noEnd')
    const how = what.how ? t(`claim:type.${what.how as 'join'}`) : ''
    return [what.days ? t(`spells.${key}`, { when: days(what.days) }) : t(`spells.${key}Unknown`), how && `(${how})`]
      .filter(Boolean)
      .join(' ')
  }
  return (
    <li className="px-4 py-2.5">
      <p>
        <span className="text-sm text-quiet">{t(`spells.${way}`)}</span>{' '}
        {end.id ? (
          <Link href={`/actors/${end.id}`} className="font-medium break-words hover:underline">
            {end.name}
          </Link>
        ) : (
          <span className="italic">{t('claim:nobody')}</span>
        )}
        {roles.length ? <span className="text-quiet">, {roles.join(', ')}</span> : null}
      </p>
      {span ? <Bar spell={spell} span={span} /> : null}
      <p className="text-sm text-quiet">
        {turn(begin, 'from')} · {turn(finish, 'to')}
        {onlyAlleged ? <span className="text-warning"> · {t('spells.alleged')}</span> : null}
      </p>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer py-1 text-quiet hover:text-ink">
          <OriginRange count={origins} /> · {sources.join(', ')}
        </summary>
        <div className="mt-2">
          <Quotes narrow claims={told} />
        </div>
      </details>
    </li>
  )
}

type Span = readonly [from: number, to: number]

/** The time that all spells lie in, with a little before and after. */
function spanOf(spells: readonly Spell[]): Span | null {
  const times = spells
    .flatMap(({ begin, end, seen }) => [begin.days, end.days, ...seen].map(stretchOf))
    .flatMap(stretch => (stretch ? [stretch.from, stretch.to] : []))
    .filter(time => time !== null)
  if (!times.length) return null
  const [low, high] = [Math.min(...times), Math.max(...times)]
  const pad = Math.max(90 * DAY, 0.08 * (high - low))
  return [low - pad, high + pad]
}

/** A stretch on the axis: full where membership is told, open at an end that nobody tells. */
function Bar({ spell: { begin, end, onlyAlleged }, span: [low, high] }: { spell: Spell; span: Span }) {
  const at = (time: number) => (100 * (time - low)) / (high - low)
  const [first, last] = [stretchOf(begin.days), stretchOf(end.days)]
  const from = first ? at(first.from ?? first.to ?? low) : 0
  const to = last ? at(last.to ?? last.from ?? high) : 100
  return (
    <div aria-hidden className="relative my-1 h-2 rounded-full bg-sunken">
      <div
        className={`absolute inset-y-0 border-y-2 border-other ${onlyAlleged ? 'border-dashed' : 'bg-other-soft'} ${first ? 'rounded-l-full border-l-2' : ''} ${last ? 'rounded-r-full border-r-2' : ''}`}
        style={{ left: `${from}%`, width: `${Math.max(1.5, to - from)}%` }}
      />
    </div>
  )
}
