import { useTranslation } from 'react-i18next'
import type { Actor } from '../../../src/model/actor.ts'
import { number } from '../lib/numbers.ts'
import { Section } from '../parts/section.tsx'

/** The other names of an actor, each with the reason why it is held to be one. */
export function ActorNames({ actor }: { actor: Actor }) {
  const { t } = useTranslation('actors')
  if (!actor.aliases.length) return null
  return (
    <Section title={t('alsoCalled')}>
      <ul className="grid gap-2">
        {actor.aliases.map(({ name, basis, uses }) => (
          <li key={name}>
            <span className="break-words">{name}</span>
            <span className="text-sm text-quiet tabular-nums"> × {number(uses)}</span>
            <p className="text-sm text-quiet italic">{t(`basis.${basis}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
