import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What each part of the program may import, type imports included; its own files are always allowed. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  base: [],
  model: ['base'],
  acquire: ['model', 'base'],
  read: ['model', 'base'],
  ledger: ['model', 'base'],
  resolve: ['model', 'base'],
  weigh: ['model', 'base'],
  analyse: ['model', 'base'],
  export: ['model', 'base'],
  wiring: ['acquire', 'read', 'ledger', 'resolve', 'weigh', 'analyse', 'export', 'model', 'base'],
  'relata.ts': ['wiring', 'acquire', 'read', 'ledger', 'resolve', 'weigh', 'analyse', 'export', 'model', 'base'],
  'reading-worker.ts': ['relata.ts', 'wiring', 'base'],
  'browser.ts': ['read', 'model', 'base'],
  library: ['relata.ts', 'model', 'base'],
  'index.ts': ['library', 'relata.ts', 'model', 'base'],
  show: ['relata.ts', 'model', 'base'],
}
/** Parts that must run in a browser: nothing of Node, only these packages. */
const PORTABLE: Record<string, readonly string[]> = {
  base: ['@noble/hashes'],
  model: ['zod', '@noble/hashes'],
  // ai and its provider run wherever fetch does; they ask language models (src/read/llm)
  read: ['zod', 'ai', '@ai-sdk/openai-compatible'],
}

/** What the reading commands may load before a document is there: a library takes longer to load than a page to read. */
const LOADED_AT_START: readonly string[] = ['@noble/hashes', 'commander', 'picocolors']

const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(f => /\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
    .map(f => join(root, folder, f))

/** The module specifiers that a file imports or re-exports, statically or dynamically, types included. */
function imports(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const patterns = [
    /(?:^|[\s;}])(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /(?:^|[\s;}])import\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ]
  return patterns.flatMap(pattern => [...source.matchAll(pattern)].map(match => match[1]))
}

/** The modules that are loaded together with a file: what it imports statically, for more than its types. */
function loads(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const patterns = [
    /^(?:import|export)\b(?!\s+type\b)[^'"()=]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^import\s*['"]([^'"]+)['"]/gm,
  ]
  return patterns.flatMap(pattern => [...source.matchAll(pattern)].map(match => match[1]))
}

const target = (file: string, specifier: string) => resolve(dirname(file), specifier.replace(/\.js$/, '.ts'))
/** The part of src/ that a file belongs to: its folder, or its own name where it lies at the top. */
const part = (file: string) => relative(join(root, 'src'), file).split(/[\\/]/)[0]

describe('the direction of imports', () => {
  const sources = files('src')

  it('follows the table', () => {
    const wrong = sources.flatMap(file =>
      imports(file)
        .filter(specifier => specifier.startsWith('.'))
        .map(specifier => ({
          from: part(file),
          to: part(target(file, specifier)),
          file: relative(root, file),
          specifier,
        }))
        .filter(({ from, to }) => from !== to && !MAY_IMPORT[from]?.includes(to)),
    )
    expect(wrong).toEqual([])
  })

  it('knows every part of src', () => {
    expect([...new Set(sources.map(part))].filter(name => !(name in MAY_IMPORT))).toEqual([])
  })

  it('has no circle', () => {
    const edges = new Map(
      sources.map(file => [
        file,
        imports(file)
          .filter(s => s.startsWith('.'))
          .map(s => target(file, s)),
      ]),
    )
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].map(f => relative(root, f)).join(' -> '))
        return
      }
      state.set(file, 'open')
      for (const next of edges.get(file) ?? []) visit(next, [...path, file])
      state.set(file, 'done')
    }
    for (const file of sources) visit(file, [])
    expect(circles).toEqual([])
  })

  it('keeps base, model, read and what the browser gets free of Node', () => {
    const wrong = sources.flatMap(file => {
      const allowed = PORTABLE[part(file)]
      if (!allowed) return []
      return imports(file)
        .filter(s => !s.startsWith('.') && !allowed.some(name => s === name || s.startsWith(`${name}/`)))
        .map(s => `${relative(root, file)}: ${s}`)
    })
    expect(wrong).toEqual([])
  })

  it('lets the reading room import only the model and the API contracts', () => {
    const wrong = files('web/src').flatMap(file =>
      imports(file)
        .filter(s => s.startsWith('.'))
        .map(s => relative(root, target(file, s)))
        .filter(
          to =>
            to.startsWith('src') &&
            !to.startsWith(join('src', 'model')) &&
            !/^src[\\/]show[\\/]api[\\/]([a-z]+-)?contract\.ts$/.test(to),
        )
        .map(to => `${relative(root, file)}: ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('loads no library for reading but the few that it needs', () => {
    const commands = ['annotate', 'read', 'parse'].map(name => `src/show/cli/commands/${name}.ts`)
    const seen = new Set<string>()
    const libraries: string[] = []
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const specifier of loads(file))
        if (specifier.startsWith('.')) visit(target(file, specifier))
        else if (!specifier.startsWith('node:')) libraries.push(`${relative(root, file)}: ${specifier}`)
    }
    for (const file of ['src/show/cli/main.ts', 'src/relata.ts', ...commands]) visit(join(root, file))
    expect(seen.size).toBeGreaterThan(200)
    expect(libraries.filter(l => !LOADED_AT_START.some(name => l.split(': ')[1].startsWith(name)))).toEqual([])
  })
})
