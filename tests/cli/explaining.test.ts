import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { RelataError } from '../../src/base/errors.js'
import { document } from '../../src/model/document.js'
import { engineOf, explainKept, openWorkspace } from '../../src/relata.js'
import { entry, handMade } from '../support/claims.js'

const workspace = await openWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-why-')), 'ledger.db'))
const codeOf = (id: string) =>
  explainKept(workspace.ledger, id, engineOf).then(
    () => 'explained',
    (error: RelataError) => error.code,
  )

describe('a kept claim that cannot be explained', () => {
  afterAll(() => workspace.close())

  it('was read by another reader, or is one of several, or is not there', async () => {
    const text = 'The rebels attacked the army.'
    const claims = Array.from({ length: 20 }, (_, i) =>
      handMade(document({ text }), { type: 'assault', role: `role ${i}` }),
    )
    await workspace.ledger.keep(entry(document({ text }), claims))
    expect(await codeOf(claims[0].id)).toBe('RELATA_CLAIM_READER')
    // of twenty ids two begin with the same digit
    const digit = claims.map(c => c.id[0]).find((d, i, all) => all.indexOf(d) !== i) ?? ''
    expect(await codeOf(digit)).toBe('RELATA_CLAIM_UNCLEAR')
    expect(await codeOf('f'.repeat(33))).toBe('RELATA_CLAIM_UNKNOWN')
    expect(await codeOf('')).toBe('RELATA_CLAIM_UNKNOWN')
  })
})
