import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { personsIn, personsOf } from '../../scripts/overlap-persons.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const check = (contents: Record<string, string>) =>
  new Promise<{ status: number; stdout: string }>(resolve => {
    const folder = mkdtempSync(join(tmpdir(), 'relata-overlap-'))
    for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text)
    execFile('node', ['scripts/check-overlap.mjs', folder], { cwd: root }, (error, stdout) =>
      resolve({ status: Number(error?.code ?? 0), stdout }),
    )
  })

describe('the check for overlap', () => {
  it('finds full names of persons, with and without titles, accents and initials', () => {
    const persons = personsOf(
      [['a.txt', 'Gen. Ruben Velásquez met Ivo K. Tarnowski, and Tarnowski left.']],
      [['b.json', 'Colonel Ada Brekke']],
    )
    expect([...persons.keys()].sort()).toEqual(['ada brekke', 'ivo tarnowski', 'ruben velasquez'])
    expect([...personsIn('An example: General Ruben Velasquez spoke to Ada.', persons)]).toEqual(['ruben velasquez'])
  })

  it('passes over material that nothing of ours repeats', async () => {
    const { status, stdout } = await check({
      'a.txt': 'tractor lilac a beside turnips seventeen juggled Vromstad Quaxel'.split(' ').reverse().join(' '),
    })
    expect(stdout).toMatch(/^checked \d+ files against 1 texts .*: 0 passages, 0 persons$/m)
    expect(status).toBe(0)
  })

  it('ends with 1 where a passage is repeated, and leaves out the names of bodies', async () => {
    const passage = 'A given name says that the name it opens is a person'
    const body = 'The Office of the United Nations High Commissioner for Human Rights'
    const { status, stdout } = await check({ 'a.txt': `${passage}. ${body}.` })
    expect(status).toBe(1)
    expect(stdout).toContain('src/read/en/names/given.yaml: "a given name says that the"')
    expect(stdout).not.toContain('high commissioner')
  })

  it('says so where there is no material', async () => {
    const { status, stdout } = await check({})
    expect(stdout).toContain('checked')
    expect(status).toBe(0)
  })
})
