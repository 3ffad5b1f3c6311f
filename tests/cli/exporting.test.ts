import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, jsonLines, relata } from './support/relata.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-exporting-'))
const run = (...args: string[]) => relata([...args, '--ledger', join(folder, 'ledger.db')])
const [report, list] = files({
  'report.txt': `Rifles for the league

The Northern Front supplied the Coast League with rifles in March 2019. The Northern Front cooperated with the Coast League.
`,
  'people.csv': 'name,kind,aliases\nCoast League,organization,CL; Liga de la Costa\n',
})

describe('exports, briefs and imports from the command line', () => {
  beforeAll(async () => {
    expect((await run('add', report)).status).toBe(0)
  })

  it('says of an empty ledger what to do, and writes what is valid all the same', async () => {
    const { status, stdout, stderr } = await relata(['export', 'stix', '--ledger', join(folder, 'empty.db')])
    expect([status, JSON.parse(stdout).type]).toEqual([0, 'bundle'])
    expect(stderr).toContain('relata add FILE')
  })

  it('writes to a file, whole or not at all', async () => {
    const path = join(folder, 'network.gexf')
    expect((await run('export', 'gexf', '--output', path)).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toMatch(/<\/gexf>\n$/)
    expect(existsSync(`${path}.part`)).toBe(false)
    const { status, stderr } = await run('export', 'gexf', '--output', join(folder, 'nowhere', 'x.gexf'))
    expect([status, stderr]).toEqual([1, expect.stringContaining('RELATA_OUTPUT')])
  })

  it('writes entities a line, and names the formats where one is unknown', async () => {
    const entities = jsonLines((await run('export', 'ftm')).stdout)
    expect(entities.map(e => e.schema)).toEqual(expect.arrayContaining(['Article', 'Organization', 'UnknownLink']))
    const { status, stderr } = await run('export', 'docx')
    expect([status, stderr]).toEqual([2, expect.stringContaining('ftm-statements')])
  })

  it('makes a brief with its sources beside it', async () => {
    const path = join(folder, 'brief.html')
    const { status } = await run('brief', 'Northern Front', 'coast league', '--format', 'html', '--output', path)
    expect(status).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('supplied the Coast League with rifles')
    expect(JSON.parse(readFileSync(`${path}.csl.json`, 'utf8'))[0].title).toBe('Rifles for the league')
    expect((await run('brief', 'Northern Front')).stdout).toContain('## Cooperation')
    expect(JSON.parse((await run('brief', 'Northern Front', '--json')).stdout).cited).toHaveLength(1)
    expect((await run('brief', 'Nobody')).stderr).toContain('RELATA_ACTOR_UNKNOWN')
  })

  it('imports a list of actors, which are found by their other names then', async () => {
    const { status, stdout } = await run('import', list)
    expect([status, stdout]).toEqual([0, 'Imported 2 claims (actors) in 1 document.\n'])
    expect((await run('import', list)).stdout).toBe(
      'Imported 0 claims (actors) in 0 documents; 1 document known already.\n',
    )
    expect(
      JSON.parse((await run('between', 'Northern Front', 'Liga de la Costa', '--json')).stdout).lanes.cooperation,
    ).not.toEqual([])
    expect((await run('import', report)).stderr).toContain('RELATA_IMPORT_INVALID')
    expect((await run('import', list, '--as', 'nothing')).stderr).toContain('RELATA_USAGE')
  })
})
