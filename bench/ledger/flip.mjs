// Changes one byte of a SQLite ledger's file, at a random place, and looks whether verify names it; some hundred times, each on a
// fresh copy. A change that is not named must be where nothing is stored: every row of every table and of the search index still
// reads as before. Exit status 1 where a stored value changed and verify said nothing, or where the process ended.
// usage, after a build:  node bench/ledger/flip.mjs [--flips 400] [--documents 40] [--seed 1] [--key PASSPHRASE]
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Database from 'libsql'
import { openExisting } from '../../dist/ledger/open.js'
import { pageKey } from '../../dist/ledger/sqlite/encryption.js'
import { filled } from './filled.mjs'

const { values } = parseArgs({
  options: {
    flips: { type: 'string', default: '400' },
    documents: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    key: { type: 'string' },
    child: { type: 'boolean' },
  },
})
if (values.key) process.env.RELATA_KEY = values.key
if (values.child) child()
else await parent()

/** Verifies files as they are named to it; a process of its own, because a damaged file may end it. */
function child() {
  process.on('message', async file => {
    try {
      const ledger = await openExisting(file)
      const { misfits } = await ledger.verify()
      await ledger.close()
      process.send(misfits.length ? { told: 'named', misfit: misfits[0] } : { told: 'nothing' })
    } catch (error) {
      process.send({ told: 'refused', misfit: `${error.code}: ${error.message}` })
    }
  })
}

async function parent() {
  const folder = mkdtempSync(join(tmpdir(), 'relata-flip-'))
  const whole = join(folder, 'whole.db')
  await filled(whole, Number(values.documents))
  const bytes = readFileSync(whole)
  const before = contents(whole)
  let state = Number(values.seed)
  const below = n => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * n)
  const count = { named: 0, refused: 0, unused: 0, unnamed: 0, ended: 0 }
  const tables = new Map()
  const refused = new Set()
  let verifier
  for (let i = 0; i < Number(values.flips); i++) {
    const at = below(bytes.length)
    const was = bytes[at]
    const changed = Buffer.from(bytes)
    changed[at] = was ^ (1 + below(255))
    const file = join(folder, `${i}`, 'ledger.db')
    mkdirSync(join(folder, `${i}`))
    writeFileSync(file, changed)
    verifier ??= fork(fileURLToPath(import.meta.url), process.argv.slice(2).concat('--child'), { silent: true })
    // the same bytes for the look at what is stored, since opening a ledger may write to its file
    copyFileSync(file, `${file}.copy`)
    const { told, misfit } = await asked(verifier, file)
    if (told === 'ended') verifier = undefined
    if (told === 'named') tables.set(misfit.table, (tables.get(misfit.table) ?? 0) + 1)
    const place = `byte ${at} of page ${Math.floor(at / 4096) + 1} (${was} to ${changed[at]})`
    if (told === 'nothing') {
      const changed = differences(before, contents(`${file}.copy`))
      count[changed.length ? 'unnamed' : 'unused']++
      if (changed.length) console.log(`${place}: ${changed.join(', ')} changed, and nothing is said`)
    } else count[told]++
    if (told === 'refused') refused.add(misfit.replaceAll(file, 'FILE'))
    if (told === 'ended') console.log(`${place}: the process ended: ${misfit}`)
    rmSync(join(folder, `${i}`), { recursive: true })
  }
  verifier?.kill()
  const named = [...tables].sort((a, b) => b[1] - a[1]).map(([table, n]) => `${table} ${n}`)
  console.log(
    `${bytes.length} bytes, ${statSync(whole).size === bytes.length ? values.flips : '?'} changed one at a time: ${count.named} named, ` +
      `${count.refused} not opened at all, ${count.unused} where nothing is stored, ${count.unnamed} not named, ${count.ended} ended the process`,
  )
  for (const message of refused) console.log(`not opened: ${message}`)
  console.log(`first named in: ${named.join(', ')}`)
  rmSync(folder, { recursive: true })
  process.exitCode = count.unnamed + count.ended ? 1 : 0
}

/** What a verifier says of a file. */
function asked(verifier, file) {
  return new Promise(done => {
    let errors = ''
    const hear = chunk => (errors += chunk)
    verifier.stderr.on('data', hear)
    const answer = message => {
      verifier.off('exit', gone)
      verifier.stderr.off('data', hear)
      done(message)
    }
    const gone = () => done({ told: 'ended', misfit: errors.split('\n').slice(0, 2).join(' ') })
    verifier.once('exit', gone)
    verifier.once('message', answer)
    verifier.send(file)
  })
}

/** A hash of all rows of each table, read as bytes from the tables themselves, and of the header's numbers that mean something. */
function contents(path) {
  const db = new Database(path, values.key ? { encryptionKey: pageKey(values.key) } : {})
  const hashes = new Map()
  try {
    const pragmas = ['application_id', 'user_version', 'page_size', 'encoding']
    hashes.set('header', JSON.stringify(pragmas.map(pragma => db.prepare(`pragma ${pragma}`).raw().all())))
    const tables = db
      .prepare("select name from sqlite_master where type = 'table' and rootpage > 0 order by name")
      .all()
    for (const { name } of [{ name: 'sqlite_master' }, ...tables]) {
      const hash = createHash('sha256')
      const columns = db.prepare(`select name from pragma_table_info('${name}')`).all()
      const list = columns.map(c => `typeof("${c.name}"), hex(cast("${c.name}" as blob))`).join()
      for (const row of db.prepare(`select ${list} from ${name} not indexed`).raw().iterate())
        hash.update(JSON.stringify(row))
      hashes.set(name, hash.digest('hex'))
    }
  } catch (error) {
    hashes.set('unreadable', error.message)
  } finally {
    db.close()
  }
  return hashes
}

/** The tables in which two of these differ. */
function differences(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])].filter(table => a.get(table) !== b.get(table))
}
