// Packs the package, installs the tarball in an empty folder, and uses it there as a user would: the program, the library, the reading
// room. With --offline npm takes dependencies from its cache alone, and the program runs in a network of its own that leads nowhere
// (Linux, unshare). With --modules DIR the dependencies are taken from a node_modules folder instead of being installed.
// usage, after a build:  node scripts/check-pack.mjs [--offline] [--modules node_modules]
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({ options: { offline: { type: 'boolean', default: false }, modules: { type: 'string' } } })
const folder = mkdtempSync(join(tmpdir(), 'relata-pack-'))
const sh = (program, args, options = {}) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', ...options })
const said = (what, ok) => {
  console.log(`${ok ? 'ok ' : 'NOT'} ${what}`)
  if (!ok) process.exitCode = 1
}

const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(
  sh('npm', ['pack', root, '--json', '--ignore-scripts', '--pack-destination', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
)
console.log(
  `${filename}: ${(size / 1e6).toFixed(1)} MB, unpacked ${(unpackedSize / 1e6).toFixed(1)} MB, ${entryCount} files`,
)
writeFileSync(join(folder, 'package.json'), '{"name":"user","private":true,"type":"module"}')
if (values.modules) {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'relata'), { recursive: true })
  sh('tar', ['xzf', filename, '--strip-components=1', '-C', join(modules, 'relata')])
  const from = resolve(root, values.modules)
  for (const name of readdirSync(from))
    if (name !== 'relata' && name !== '@relata' && !name.startsWith('.'))
      symlinkSync(join(from, name), join(modules, name))
  mkdirSync(join(modules, '.bin'))
  symlinkSync('../relata/bin/relata.js', join(modules, '.bin', 'relata'))
} else
  sh('npm', ['install', ...(values.offline ? ['--offline'] : []), '--no-audit', '--no-fund', `./${filename}`], {
    stdio: 'inherit',
  })

/** Whether a program can be run in a network that leads nowhere; its own loopback is up. */
const apart = values.offline && process.platform === 'linux' && works('unshare', ['-rn', 'true'])
function works(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
if (values.offline)
  console.log(apart ? 'The program runs without a network.' : 'No network can be taken away here (unshare).')
const alone = (program, args) =>
  apart
    ? ['unshare', ['-rn', 'sh', '-c', 'ip link set lo up 2>/dev/null; exec "$0" "$@"', program, ...args]]
    : [program, args]
const run = (program, ...args) => sh(...alone(program, args))

const bin = join(folder, 'node_modules', '.bin', 'relata')
const samples = join(folder, 'node_modules', 'relata', 'samples')
said('relata --version', /^\d+\.\d+\.\d+/.test(run(bin, '--version')))
said('relata read', run(bin, 'read', join(samples, 'clash-front.html'), '--format', 'jsonl').split('\n').length > 3)
said(
  'relata add and export',
  run('sh', '-c', `"${bin}" add "${samples}" >&2 && "${bin}" export stix`).includes('"type":"bundle"'),
)
writeFileSync(
  join(folder, 'use.mjs'),
  `import { read } from 'relata'\nconst { claims } = await read('The Coast League attacked the Northern Front on 3 May 2020.')\nconsole.log(claims.map(c => c.type).join())\n`,
)
said('import { read } from "relata"', run(process.execPath, 'use.mjs').trim() === 'assault')
cpSync(join(root, 'tests', 'library', 'use-room.mjs'), join(folder, 'use-room.mjs'))
said('the reading room with its scripts', run(process.execPath, 'use-room.mjs', bin).trim() === 'ok')
said(
  'no tests, no training data, no maps of the site in it',
  !['tests', 'training', 'docs', 'dist/site', 'model/net.bin.gz'].some(path =>
    existsSync(join(folder, 'node_modules', 'relata', path)),
  ),
)
rmSync(folder, { recursive: true, force: true })
