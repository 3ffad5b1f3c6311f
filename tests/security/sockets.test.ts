import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STORY } from '../acquire/support/acquired.js'
import { docx, paragraph } from './support.js'

const run = promisify(execFile)
const bin = fileURLToPath(new URL('../../bin/relata.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'relata-sockets-'))
const seen = join(folder, 'seen.txt')
const hook = join(folder, 'hook.mjs')
const ledger = join(folder, 'ledger.db')

/** Writes down whatever is connected to or looked up, in every thread, below every client. */
const HOOK = `
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
const note = what => appendFileSync(${JSON.stringify(seen)}, what + '\\n')
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const given = Array.isArray(args[0]) ? args[0][0] : args[0]
  note('connect ' + (given?.path ?? (given?.host ?? '') + ':' + (given?.port ?? given)))
  return connect.apply(this, args)
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name]
  dns[name] = (...args) => (note('lookup ' + args[0]), original(...args))
  const promised = dns.promises[name]
  dns.promises[name] = (...args) => (note('lookup ' + args[0]), promised(...args))
}
const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) { note('udp'); return send.apply(this, args) }
syncBuiltinESMExports()
`

/** What a command connected to or looked up. */
async function asked(...args: readonly string[]): Promise<string[]> {
  writeFileSync(seen, '')
  const env = {
    ...process.env,
    RELATA_TIER: 'fast',
    NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
    NO_COLOR: '1',
  }
  await run(process.execPath, [bin, ...args], { env }).catch(error => {
    // a command may fail here, and must still ask nobody; one that cannot start proves nothing
    if (!/RELATA_/.test(String(error.stderr))) throw error
  })
  return existsSync(seen) ? readFileSync(seen, 'utf8').split('\n').filter(Boolean) : []
}

let server: Server
let origin: string
const page = join(folder, 'page.html')
const word = join(folder, 'word.docx')

beforeAll(async () => {
  writeFileSync(hook, HOOK)
  // everything by which a page or document could make a program ask somebody
  const bait = 'http://bait.example/'
  writeFileSync(
    page,
    `<!doctype html><html><head><title>Strike ends</title><base href="${bait}"><link rel="stylesheet" href="${bait}a.css"><link rel="canonical" href="${bait}"><script src="${bait}a.js"></script><meta http-equiv="refresh" content="0;url=${bait}"></head><body><h1>Strike ends</h1><img src="${bait}pixel.gif"><iframe src="${bait}"></iframe>${STORY.map(p => `<p>${p}</p>`).join('')}</body></html>`,
  )
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${bait}pixel.png" TargetMode="External"/></Relationships>`
  const image =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  writeFileSync(word, docx(STORY.map(paragraph).join('') + image, { rels }))
  server = createServer((_, response) => response.end(STORY.join('\n\n')))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`
})
afterAll(() => server.close())

describe('nothing leaves the machine', () => {
  it.each([
    ['read', page, word],
    ['add', page, word, '--ledger', ledger],
    ['search', 'strike', '--ledger', ledger],
    ['export', 'csv', '--ledger', ledger],
    ['scrub', 'Nadia Petrov', '--reason', 'test', '--yes', '--ledger', ledger],
  ])('%s %s', async (...args) => {
    expect(await asked(...args)).toEqual([])
  })

  it('but where a page was asked for: that one alone, and nobody where it is refused', async () => {
    expect(await asked('extract', origin, '--allow-host', '127.0.0.1')).toEqual([
      `connect 127.0.0.1:${new URL(origin).port}`,
    ])
    expect(await asked('extract', origin)).toEqual([])
  })
})
