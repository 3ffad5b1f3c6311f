import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')
const json = (path: string) => JSON.parse(text(path))
const lock = json('package-lock.json') as {
  packages: Record<string, { version: string; license?: string; integrity?: string; link?: boolean; dev?: boolean }>
}
const [own, web] = [json('package.json'), json('web/package.json')]
const script = <T>(path: string) => import(new URL(path, root).href) as Promise<T>

/** The tables of docs/dependencies.md under each heading. */
function tables(): Record<string, Map<string, { licence: string; reason: string }>> {
  const found: ReturnType<typeof tables> = {}
  for (const part of text('docs/dependencies.md').split(/^## /m).slice(1)) {
    const rows = [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)]
    found[part.split('\n', 1)[0]] = new Map(rows.map(([, name, licence, reason]) => [name, { licence, reason }]))
  }
  return found
}

describe('docs/dependencies.md', () => {
  const said = tables()
  it.each([
    ['Installed with the program', Object.keys(own.dependencies)],
    ['The reading room (bundled when the project is built)', Object.keys(web.dependencies)],
    ['To build and test', [...new Set([...Object.keys(own.devDependencies), ...Object.keys(web.devDependencies)])]],
  ])('%s: names each package, and no other', (heading, names) => {
    expect([...said[heading].keys()].sort()).toEqual([...names].sort())
  })

  it('gives the licence that the lock gives, and a reason', () => {
    for (const rows of Object.values(said))
      for (const [name, { licence, reason }] of rows) {
        const locked = lock.packages[`node_modules/${name}`] ?? lock.packages[`web/node_modules/${name}`]
        expect(`${name}: ${licence}`).toBe(`${name}: ${locked.license}`)
        expect(reason.trim().length, name).toBeGreaterThan(4)
      }
  })

  it('versions are exact, and the lock holds a hash of each package', () => {
    for (const all of [own.dependencies, own.devDependencies, web.dependencies, web.devDependencies])
      for (const [name, version] of Object.entries(all)) expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/)
    const bare = Object.entries(lock.packages).filter(
      ([path, p]) => path.includes('node_modules/') && !p.link && !p.integrity,
    )
    expect(bare.map(([path]) => path)).toEqual([])
  })
})

describe('licences', () => {
  it('all are allowed', async () => {
    const { licencesOf, allowed } = await script<{
      licencesOf(l: unknown): { wrong: string[] }
      allowed(e: string, l: string[]): boolean
    }>('scripts/licences.mjs')
    expect(licencesOf(lock).wrong).toEqual([])
    expect(allowed('(MIT OR GPL-3.0-or-later)', ['MIT'])).toBe(true)
    expect(allowed('MIT AND GPL-3.0-only', ['MIT'])).toBe(false)
    expect(
      licencesOf({ packages: { 'node_modules/x': { version: '1.0.0', license: 'AGPL-3.0-only' } } }).wrong,
    ).toHaveLength(1)
    expect(licencesOf({ packages: { 'node_modules/x': { version: '1.0.0' } } }).wrong).toHaveLength(1)
  })
})

describe('the bill of materials', () => {
  it('names every package that goes along, once, with its hash, and what needs what', async () => {
    const { bill } = await script<{
      bill(...a: unknown[]): {
        components: Record<string, unknown>[]
        dependencies: { ref: string; dependsOn: string[] }[]
      }
    }>('scripts/sbom.mjs')
    const made = bill(lock, own, json('model/provenance.json').files)
    const refs = made.components.map(c => c['bom-ref'] as string)
    expect(new Set(refs).size).toBe(refs.length)
    for (const name of Object.keys(own.dependencies))
      expect(
        refs.some(ref => ref.startsWith(`pkg:npm/${name.replace('@', '%40')}@`)),
        name,
      ).toBe(true)
    expect(made.components.every(c => c.hashes)).toBe(true)
    for (const { dependsOn } of made.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref)
    expect(made.dependencies[0].dependsOn.length).toBeGreaterThanOrEqual(Object.keys(own.dependencies).length)
  })
})

describe('the weights', () => {
  it('are those that model/provenance.json names', () => {
    for (const [name, { sha256 }] of Object.entries(
      json('model/provenance.json').files as Record<string, { sha256: string }>,
    ))
      expect(
        createHash('sha256')
          .update(readFileSync(new URL(`model/${name}`, root)))
          .digest('hex'),
        name,
      ).toBe(sha256)
  })
})
