import type { Annotation, Layer } from './annotation.js'

/** One step of reading: what it needs, what it gives. `run` writes only the layers that it assigns. */
export interface Step {
  readonly name: string
  readonly requires: readonly Layer[]
  readonly assigns: readonly Layer[]
  run(annotation: Annotation): void
}

/** Steps in order. Throws where a step requires a layer that no earlier step assigns, so a wrong order never runs. */
export function pipeline(steps: readonly Step[]): readonly Step[] {
  const known = new Set<Layer>()
  for (const step of steps) {
    const missing = step.requires.filter(layer => !known.has(layer))
    if (missing.length)
      throw new Error(`step ${step.name} requires ${missing.join(', ')}, which no earlier step assigns`)
    for (const layer of step.assigns) known.add(layer)
  }
  return steps
}
