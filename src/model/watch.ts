/** What is watched: an actor, the relation of two, or what a claim says. `of`: names, or the claim's id. */
export interface Watched {
  readonly kind: 'actor' | 'dyad' | 'proposition'
  readonly of: readonly string[]
}

/** As the subject of a judgement holds it: the kind, and each name in a line. */
export function watchLines({ kind, of }: Watched): string {
  return [kind, ...of.map(name => name.replace(/\s+/g, ' ').trim())].join('\n')
}

/** What the lines of a judgement say is watched. */
export function watchedOf(lines: string): Watched {
  const [kind, ...of] = lines.split('\n')
  return { kind: kind as Watched['kind'], of }
}
