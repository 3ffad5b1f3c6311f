import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/wiring/in-order.js'

const soon = (turns: number) => new Promise<void>(resolve => setTimeout(resolve, turns))
const all = async <T>(items: AsyncIterable<T>) => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('work in order', () => {
  it('gives results in the order of the items, whatever was done first', async () => {
    const done: number[] = []
    const work = async (n: number) => {
      await soon((5 - n) * 4)
      done.push(n)
      return n * 10
    }
    const found = await all(inOrder([1, 2, 3, 4], 4, work))
    expect(done).toEqual([4, 3, 2, 1])
    expect(found).toEqual([1, 2, 3, 4].map(item => ({ item, result: item * 10 })))
  })

  it('tells of work that throws and goes on', async () => {
    const error = new Error('no')
    const work = async (n: number) => {
      if (n === 2) throw error
      return n
    }
    expect(await all(inOrder([1, 2, 3], 2, work))).toEqual([
      { item: 1, result: 1 },
      { item: 2, thrown: error },
      { item: 3, result: 3 },
    ])
  })

  it.each([1, 3])('never has more than %i items that were not given back', async abreast => {
    let taken = 0
    let given = 0
    let most = 0
    async function* source() {
      for (let n = 0; n < 12; n++) {
        taken++
        most = Math.max(most, taken - given)
        yield n
      }
    }
    for await (const _ of inOrder(source(), abreast, async n => n)) {
      await soon(2)
      given++
    }
    expect(taken).toBe(12)
    expect(most).toBe(abreast)
  })

  it('gives what is done while the source is still waiting for more', async () => {
    let send = (_: number) => {}
    async function* source() {
      yield 1
      yield await new Promise<number>(resolve => (send = resolve))
    }
    const items = inOrder(source(), 4, async n => n)
    expect((await items.next()).value).toEqual({ item: 1, result: 1 })
    const next = items.next()
    await soon(2)
    send(2)
    expect((await next).value).toEqual({ item: 2, result: 2 })
    expect((await items.next()).done).toBe(true)
  })

  it('ends with the error of a source that throws, behind what came before', async () => {
    async function* source() {
      yield 1
      throw new Error('source')
    }
    const found: unknown[] = []
    const run = async () => {
      for await (const item of inOrder(source(), 2, async n => n)) found.push(item)
    }
    await expect(run()).rejects.toThrow('source')
    expect(found).toEqual([{ item: 1, result: 1 }])
  })

  it('takes nothing more once its taker has left', async () => {
    let taken = 0
    async function* source() {
      for (;;) yield ++taken
    }
    for await (const { item } of inOrder(source(), 3, async n => n)) if (item === 2) break
    const then = taken
    await soon(5)
    expect(taken).toBe(then)
  })
})
