import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { installedResources } from '../../../src/relata.js'

it('has a reason and an example for every tie rule that is written in code', () => {
  const { ties } = installedResources().language.explain as {
    ties: Record<string, { reason: string; example: string }>
  }
  const folder = 'src/read/claims/ties'
  const code = readdirSync(folder)
    .map(file => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  const named = [
    ...[...code.matchAll(/rule: '([^']+)'/g)].map(m => m[1]),
    // the last argument of standingTie is the name of its rule
    ...[...code.matchAll(/standingTie\((?:[^()]|\([^()]*\))*'([^']+)',?\s*\)/g)].map(m => m[1]),
  ]
  expect(named.length).toBeGreaterThan(6)
  expect(named.filter(name => !ties[name])).toEqual([])
  for (const { reason, example } of Object.values(ties)) expect([reason, example].every(t => t.length > 10)).toBe(true)
})
