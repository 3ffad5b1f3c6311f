/** How often a stage of work ran, and how long in all (milliseconds of the clock). */
export interface StageTime {
  readonly stage: string
  readonly times: number
  readonly ms: number
}

type Listener = (stage: string, ms: number) => void

let listeners: readonly Listener[] = []

/** Hears of every stage that is done, until the function that it gives is called. Nothing is measured while nobody listens. */
export function onStage(listener: Listener): () => void {
  listeners = [...listeners, listener]
  return () => {
    listeners = listeners.filter(l => l !== listener)
  }
}

/** Tells of a stage that was done elsewhere, on another thread. */
export function stageDone(stage: string, ms: number): void {
  for (const listener of listeners) listener(stage, ms)
}

/** Does a stage of work, and tells how long it took. */
export function inStage<T>(stage: string, work: () => T): T {
  if (!listeners.length) return work()
  const began = performance.now()
  return after(work(), () => stageDone(stage, performance.now() - began))
}

function after<T>(result: T, done: () => void): T {
  if (result instanceof Promise) return result.finally(done) as T
  done()
  return result
}

/** Gathers the stages of some work, most time first. */
export async function stagesOf<T>(work: () => Promise<T>): Promise<{ result: T; stages: StageTime[] }> {
  const sums = new Map<string, { times: number; ms: number }>()
  const stop = onStage((stage, ms) => {
    const sum = sums.get(stage) ?? { times: 0, ms: 0 }
    sums.set(stage, { times: sum.times + 1, ms: sum.ms + ms })
  })
  try {
    const result = await work()
    const stages = [...sums].map(([stage, sum]) => ({ stage, ...sum }))
    return { result, stages: stages.sort((a, b) => b.ms - a.ms) }
  } finally {
    stop()
  }
}
