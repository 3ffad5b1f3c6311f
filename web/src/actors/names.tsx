import type { Actor, MergeBasis } from '../../../src/model/actor.ts'
import { Section } from '../parts/section.tsx'

const BASES: Record<MergeBasis, string> = {
  name: 'the same name, written otherwise',
  stated: 'a text says that they are the same',
  acronym: 'its acronym',
  known: 'a known other name',
  judgement: 'a person decided so',
}

/** The other names of an actor, each with the reason why it is held to be one. */
export function ActorNames({ actor }: { actor: Actor }) {
  if (!actor.aliases.length) return null
  return (
    <Section title="Also called">
      <ul className="grid gap-2">
        {actor.aliases.map(({ name, basis, uses }) => (
          <li key={name}>
            <span className="break-words">{name}</span>
            <span className="text-sm text-quiet tabular-nums"> × {uses}</span>
            <p className="text-sm text-quiet italic">{BASES[basis]}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
