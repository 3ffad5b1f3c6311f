import { expect, test } from 'vitest'
import { crowds, namedBelow, type Round, spread } from '../../web/src/map/spread.ts'

const apart = (p: Round, q: Round) => Math.hypot(p.x - q.x, p.y - q.y)

test('marks that lie on one another are moved apart, no farther than needed; others stay', () => {
  const marks = [
    { x: 100, y: 100, r: 26 },
    { x: 90, y: 112, r: 14 },
    { x: 100, y: 100, r: 14 },
    { x: 400, y: 300, r: 20 },
  ]
  const moved = spread(marks)
  for (const [i, p] of moved.entries())
    for (const q of moved.slice(i + 1)) expect(apart(p, q)).toBeGreaterThanOrEqual(p.r + q.r)
  expect(moved[3]).toEqual(marks[3])
  for (const [i, mark] of moved.entries()) expect(apart(mark, marks[i])).toBeLessThan(60)
})

test('very many in one place become one, and a few beside them stay', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ x: 50 + 4 * i, y: 50, r: 14 }))
  const few = [
    { x: 300, y: 50, r: 14 },
    { x: 310, y: 50, r: 14 },
  ]
  const found = crowds([...many, ...few])
  expect(found.crowds.map(crowd => crowd.length)).toEqual([12])
  expect(found.single).toEqual(few)
})

test('a name goes below its mark where another mark is above it', () => {
  const [upper, lower] = [
    { x: 100, y: 100, r: 26 },
    { x: 95, y: 142, r: 14 },
  ]
  expect(namedBelow([upper, lower], [5, 5])).toEqual([false, true])
})

test('a name runs over no name that stands there already', () => {
  const [upper, lower] = [
    { x: 100, y: 100, r: 14 },
    { x: 102, y: 146, r: 14 },
  ]
  const above = { x: 100, y: 70, r: 14 }
  // the upper one's name must go below it, where the lower one's would stand
  expect(namedBelow([upper, lower, above], [5, 5, 0])).toEqual([true, true, false])
})
