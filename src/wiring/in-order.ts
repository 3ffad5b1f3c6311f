/** What became of one item: what the work gave, or what it threw. */
export type Settled<Item, Result> =
  | { readonly item: Item; readonly result: Result }
  | { readonly item: Item; readonly thrown: unknown }

/**
 * Does the work for every item, up to `abreast` at once, and gives what became of each in the order of the items, as soon as
 * it and all before it are done. No more than `abreast` items are taken that have not been given back, so that a slow taker
 * holds the source back and memory stays bounded. Work that throws is told of and stops nothing; a source that throws ends
 * the order behind the items before.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item> | Iterable<Item>,
  abreast: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Settled<Item, Result>> {
  const underWay: Promise<Settled<Item, Result>>[] = []
  let wake = () => {}
  const changed = () => new Promise<void>(resolve => (wake = resolve))
  let change = changed()
  const tell = () => {
    wake()
    change = changed()
  }
  let state: 'open' | 'done' | 'left' = 'open'
  const settle = async (item: Item): Promise<Settled<Item, Result>> => {
    try {
      return { item, result: await work(item) }
    } catch (thrown) {
      return { item, thrown }
    }
  }
  const take = async () => {
    for await (const item of source) {
      underWay.push(settle(item))
      tell()
      while (underWay.length >= abreast && state === 'open') await change
      if (state === 'left') return
    }
  }
  let failure: { thrown: unknown } | undefined
  const taking = take()
    .catch(thrown => {
      failure = { thrown }
    })
    .finally(() => {
      if (state === 'open') state = 'done'
      tell()
    })
  try {
    while (underWay.length || state === 'open') {
      if (!underWay.length) {
        await change
        continue
      }
      const settled = await underWay[0]
      yield settled
      underWay.shift()
      tell()
    }
    await taking
    if (failure) throw failure.thrown
  } finally {
    state = 'left'
    tell()
  }
}
