import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { selfEvident, withoutSelfEvident } from '../../src/model/claim-evident.js'
import { read } from '../read/claims/read.js'

const tie = (text: string, type: string): Claim => {
  const found = read(text).find(c => c.type === type)
  expect(found, `${type} in "${text}"`).toBeDefined()
  return found as Claim
}

describe('selfEvident', () => {
  test('a group whose own words say to whom it belongs', () => {
    const claim = tie('Velm Front operatives crossed the river.', 'member')
    expect(selfEvident(claim)).toBe(true)
    expect(claim.confidence).toBeLessThanOrEqual(0.3)
    expect(selfEvident(tie('The naval unit of the Northern Guard was raided.', 'part_of'))).toBe(true)
  })

  test('a named person in an office is news', () => {
    const claim = tie('Karl Brandt, the commander of the Northern Guard, spoke first.', 'leads')
    expect(selfEvident(claim)).toBe(false)
    expect(claim.confidence).toBeGreaterThan(0.3)
  })

  test('a possessive does not name the whole', () => {
    expect(selfEvident(tie('The Northern Guard is small. Its naval unit attacked the Velm Front.', 'part_of'))).toBe(
      false,
    )
  })

  test('what happens is never self-evident', () => {
    const claims = read('Northern Guard fighters attacked the camp of the Velm Front.')
    expect(claims.filter(c => c.type === 'assault').some(selfEvident)).toBe(false)
    const { shown, leftOut } = withoutSelfEvident(claims)
    expect(shown.map(c => c.type)).toContain('assault')
    expect(leftOut).toBe(claims.length - shown.length)
    expect(leftOut).toBeGreaterThan(0)
  })
})
