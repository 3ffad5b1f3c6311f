// Loads a server on this machine as many users would, and looks whether anything is lost.
//
//   node bench/serve-load.mjs                                  50 users for 60 seconds
//   node bench/serve-load.mjs --users 50 --seconds 600         the soak
//   node bench/serve-load.mjs --kill 3                         the server is killed three times meanwhile and started again
//
// A ledger of the samples and some made-up reports is served by `relata serve --token` in a process of its own; each user has a token,
// looks around, thinks for up to two seconds in between, and one in ten also hands in texts and judges claims. Five more send their requests byte by
// byte or never take their answers. What the server acknowledged (a document added, a judgement kept) must be there at the end, and
// `relata verify` must find nothing. Ends with status 1 where anything was lost, the server ended by itself, or an answer was 5xx
// (503 while it is started again excepted).
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openTokens } from '../dist/show/api/tokens.js'

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    think: { type: 'string', default: '2000' },
    kill: { type: 'string', default: '0' },
    json: { type: 'boolean' },
  },
})
const [users, seconds, think, kills] = ['users', 'seconds', 'think', 'kill'].map(name => Number(values[name]))
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin', 'relata.js')
const folder = mkdtempSync(join(tmpdir(), 'relata-load-'))
const ledger = join(folder, 'ledger.db')
const env = { ...process.env, RELATA_TIER: 'fast', NO_COLOR: '1' }
const relata = (...args) =>
  execFileSync(process.execPath, [bin, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const pause = ms => new Promise(done => setTimeout(done, ms))

relata('add', join(root, 'samples'), '--ledger', ledger)
const made = openTokens(ledger)
const tokens = []
for (let i = 0; i < users; i++) tokens.push((await made.make(`user ${i}`, i % 10 ? 'read' : 'review')).secret)

let server
let port = 0
let ending = false
let ended = 0
async function start() {
  server = spawn(process.execPath, [bin, 'serve', '--token', '--port', String(port), '--ledger', ledger], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const one = server
  one.once('exit', () => {
    if (!ending && one === server && !one.wasKilled) ended++
  })
  for await (const chunk of one.stdout) {
    const found = /127\.0\.0\.1:(\d+)/.exec(String(chunk))
    if (found) {
      port = Number(found[1])
      return
    }
  }
}
process.on('exit', () => server.kill('SIGKILL'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
await start()

/** Asks, and gives status, body and milliseconds; status 0 where there was no answer. */
function ask(token, path, body) {
  const began = performance.now()
  return new Promise(done => {
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
    const asked = request(
      { host: '127.0.0.1', port, path: `/api${path}`, method: body ? 'POST' : 'GET', headers },
      response => {
        const chunks = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () =>
          done({ status: response.statusCode, body: Buffer.concat(chunks).toString(), ms: performance.now() - began }),
        )
        response.on('error', () => done({ status: 0, body: '', ms: performance.now() - began }))
      },
    )
    asked.on('error', () => done({ status: 0, body: '', ms: performance.now() - began }))
    asked.end(body ? JSON.stringify(body) : undefined)
  })
}

const times = { look: [], write: [] }
const statuses = new Map()
const kept = { documents: new Set(), judgements: new Set() }
let until = Number.POSITIVE_INFINITY

async function asked(kind, token, path, body) {
  const answer = await ask(token, path, body)
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  if (answer.status) times[kind].push(answer.ms)
  return answer
}

const json = ({ status, body }) => (status === 200 ? JSON.parse(body) : null)
const pick = list => list[Math.floor(Math.random() * list.length)]

async function user(i) {
  const token = tokens[i]
  const writes = i % 10 === 0
  for (let turn = 0; Date.now() < until; turn++) {
    const documents = json(await asked('look', token, '/documents?limit=50'))?.documents ?? []
    const actors = json(await asked('look', token, '/actors'))?.actors ?? []
    const claims = documents.length
      ? (json(await asked('look', token, `/claims?document=${pick(documents).id}`))?.claims ?? [])
      : []
    const looks = [
      `/search?q=${pick(['harbour', 'front', 'arms', 'wire', 'police'])}`,
      '/network?rollUp=true',
      '/history?limit=20',
      ...(documents.length ? [`/documents/${pick(documents).id}`] : []),
      ...(actors.length > 1 ? [`/actors/${pick(actors).id}`] : []),
    ]
    await asked('look', token, pick(looks))
    if (writes) {
      const text = `Report ${i}-${turn} of ${Date.now()}. Police in Orsk arrested ${2 + (turn % 40)} men of the Northern Front on Tuesday, the ministry said.`
      const added = json(
        await asked('write', token, '/documents', { text, title: `Report ${i}-${turn}`, language: 'en' }),
      )
      for (const { document, status } of added?.results ?? []) if (status === 'added') kept.documents.add(document)
      if (claims.length) {
        const judged = json(
          await asked('write', token, `/claims/${pick(claims).id}/judgements`, {
            kind: 'accept',
            reason: `turn ${turn}`,
          }),
        )
        if (judged) kept.judgements.add(judged.judgement.id)
      }
    }
    await pause(Math.random() * think)
  }
}

/** Who sends a request byte by byte, or asks for much and never takes it. */
async function slow(i) {
  while (Date.now() < until) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    const head = `GET /api/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${tokens[i]}\r\n\r\n`
    if (i % 2)
      for (const letter of head.slice(0, 60)) {
        if (Date.now() >= until || socket.destroyed) break
        socket.write(letter)
        await pause(200)
      }
    else {
      socket.pause()
      socket.write(head.repeat(50))
      await pause(5000)
    }
    socket.destroy()
  }
}

/** The server's own memory in MB. */
const rss = () => {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))
  return Math.round(Number(found[1]) / 1024)
}

await ask(tokens[0], '/actors')
await ask(tokens[0], '/documents', {
  text: 'Police in Orsk arrested two men, the ministry said.',
  title: 'first',
  language: 'en',
})
const memory = [rss()]
const before = Number(json(await ask(tokens[0], '/health')).documents)
const began = Date.now()
until = began + seconds * 1000
const working = [...Array(users).keys()].map(user)
const slowly = [0, 1, 2, 3, 4].filter(i => i < users).map(slow)
const watch = setInterval(() => {
  try {
    memory.push(rss())
  } catch {
    // it is being started again
  }
}, 10_000)
for (let n = 1; n <= kills; n++) {
  await pause((seconds * 1000) / (kills + 1))
  server.wasKilled = true
  server.kill('SIGKILL')
  await new Promise(done => server.once('exit', done))
  await start()
}
await Promise.all([...working, ...slowly])
clearInterval(watch)
const took = (Date.now() - began) / 1000
memory.push(rss())

const lost = []
for (const id of kept.documents) if ((await ask(tokens[1], `/documents/${id}`)).status !== 200) lost.push(id)
const held = new Set()
for (let offset = 0; ; offset += 200) {
  const entries = json(await ask(tokens[1], `/history?limit=200&offset=${offset}`))?.entries ?? []
  for (const { id } of entries) held.add(id)
  if (entries.length < 200) break
}
for (const id of kept.judgements) if (!held.has(id)) lost.push(id)
ending = true
server.kill('SIGTERM')
await new Promise(done => server.once('exit', done))
let verified = true
try {
  relata('verify', '--ledger', ledger)
} catch {
  verified = false
}

const share = (list, p) =>
  Math.round(list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))] ?? 0)
const all = times.look.length + times.write.length
const failed = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, n]) => sum + n, 0)
const result = {
  users,
  seconds: Math.round(took),
  requests: all,
  perSecond: Math.round((all / took) * 10) / 10,
  look: {
    n: times.look.length,
    p50: share(times.look, 0.5),
    p95: share(times.look, 0.95),
    p99: share(times.look, 0.99),
  },
  write: {
    n: times.write.length,
    p50: share(times.write, 0.5),
    p95: share(times.write, 0.95),
    p99: share(times.write, 0.99),
  },
  statuses: Object.fromEntries([...statuses].sort()),
  unanswered: statuses.get(0) ?? 0,
  acknowledged: kept.documents.size + kept.judgements.size,
  documents: `${before} to ${before + kept.documents.size}`,
  lost: lost.length,
  ended,
  kills,
  verified,
  memoryMB: {
    first: memory[0],
    minute: memory[Math.min(6, memory.length - 1)],
    last: memory.at(-1),
    most: Math.max(...memory),
    every10s: memory.join(' '),
  },
  load: loadavg().map(l => Math.round(l * 10) / 10),
  cores: cpus().length,
}
console.log(JSON.stringify(result, null, values.json ? 0 : 2))
rmSync(folder, { recursive: true, force: true })
process.exit(lost.length || ended || failed || !verified ? 1 : 0)
