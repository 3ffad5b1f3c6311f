import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Actor } from '../../../src/model/actor.ts'
import { number } from '../lib/numbers.ts'
import { Section } from '../parts/section.tsx'

const SplitDialog = lazy(async () => ({ default: (await import('../editing/split-dialog.tsx')).SplitDialog }))

/** The other names of an actor, each with the reason why it is held to be one. */
export function ActorNames({ actor }: { actor: Actor }) {
  const { t } = useTranslation(['actors', 'edit'])
  const [apart, setApart] = useState<string | null>(null)
  if (!actor.aliases.length) return null
  return (
    <Section title={t('alsoCalled')}>
      <ul className="grid gap-2">
        {actor.aliases.map(({ name, basis, uses }) => (
          <li key={name}>
            <span className="break-words">{name}</span>
            <span className="text-sm text-quiet tabular-nums"> × {number(uses)}</span>
            <p className="flex flex-wrap items-baseline justify-between gap-2 text-sm">
              <span className="text-quiet italic">{t(`basis.${basis}`)}</span>
              <button
                type="button"
                aria-label={t('edit:split.title', { alias: name, name: actor.name })}
                onClick={() => setApart(name)}
                className="rounded px-1.5 py-1 text-quiet underline underline-offset-2 hover:text-ink print:hidden"
              >
                {t('edit:split.open')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <Suspense>{apart ? <SplitDialog actor={actor} alias={apart} onClose={() => setApart(null)} /> : null}</Suspense>
    </Section>
  )
}
