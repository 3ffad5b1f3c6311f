import { describe, expect, it } from 'vitest'
import { selfEvident } from '../../../src/model/claim-evident.js'
import type { ConfidenceModel } from '../../../src/read/claims/confidence.js'
import { installedResources } from '../../../src/relata.js'
import { read } from './read.js'

const model = installedResources().language.confidence as ConfidenceModel

describe('confidence', () => {
  it('is a probability, and no more than a third for ties that a phrase tells by itself', () => {
    const claims = read(
      'Velm Front operatives crossed the river. The naval unit of the Northern Guard was raided. The Velm Front attacked the Alban army near Osk, officials said, and it may have taken two soldiers.',
    )
    expect(claims.length).toBeGreaterThan(2)
    for (const claim of claims) {
      expect(claim.confidence).toBeGreaterThan(0)
      expect(claim.confidence).toBeLessThan(1)
      if (selfEvident(claim)) expect(claim.confidence).toBeLessThanOrEqual(0.3)
    }
  })

  it('is higher for two names at their verb than for a thing that is looked for far away', () => {
    const [plain] = read('The Velm Front attacked the Alban army.').filter(c => c.type === 'assault')
    const [strained] = read('It was there that, as they had said, the attack happened which it had led to.').filter(
      c => c.type === 'assault',
    )
    expect(plain.confidence).toBeGreaterThan(0.7)
    if (strained) expect(strained.confidence).toBeLessThan(plain.confidence)
  })

  it('has words and a finite weight for every feature', () => {
    const features = Object.entries(model.features)
    expect(features.length).toBeGreaterThan(20)
    for (const [name, { says, weight }] of features) {
      expect(says, name).toMatch(/\w{3}/)
      expect(Number.isFinite(weight) && Math.abs(weight) < 6, name).toBe(true)
    }
    // more doubt of the parser must never make a claim surer
    expect(model.features['unsure of the way']?.weight ?? -1).toBeLessThan(0)
  })
})
