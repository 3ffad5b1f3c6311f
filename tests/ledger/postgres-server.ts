import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server for tests, or why there is none. */
export type Server =
  | { readonly url: string; stop(): Promise<void>; restart(): Promise<void> }
  | { readonly skipped: string }

/** The programs of Debian's newest package. */
function programs(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map(v => join(root, v, 'bin')).find(bin => existsSync(join(bin, 'initdb'))) ?? null
}

/** The number of the user that a package makes, since a server does not run as root. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

/**
 * The server that RELATA_TEST_POSTGRES names (an address of a database that may be filled), or one of its own in a temporary
 * folder, reached by a socket in it. With `fsync` it keeps what it acknowledged even when it is killed with the machine.
 */
export async function postgresServer({ fsync = false } = {}): Promise<Server> {
  const given = process.env.RELATA_TEST_POSTGRES
  if (given) return { url: given, stop: async () => {}, restart: async () => {} }
  const bin = programs()
  if (!bin)
    return { skipped: 'no PostgreSQL server here: install the package postgresql, or name one in RELATA_TEST_POSTGRES' }
  let user: ReturnType<typeof account>
  try {
    user = account()
  } catch {
    return { skipped: 'a server does not run as root, and there is no user postgres' }
  }
  const folder = mkdtempSync(join(tmpdir(), 'relata-pg-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!)
  const data = join(folder, 'data')
  const quiet = { ...user, cwd: folder, stdio: 'ignore' as const }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'relata', '-A', 'trust', '-E', 'UTF8', '--no-sync'], quiet)
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=', `fsync=${fsync ? 'on' : 'off'}`]
  const start = () => spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap(s => ['-c', s])], quiet)
  let server = start()
  const url = `postgres://relata@localhost/postgres?host=${encodeURIComponent(folder)}`
  await ready(join(bin, 'pg_isready'), folder, server)
  return {
    url,
    restart: async () => {
      await end(server)
      server = start()
      await ready(join(bin, 'pg_isready'), folder, server)
    },
    stop: async () => {
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends connections and stops at once. */
async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise(done => server.once('exit', done))
  server.kill('SIGINT')
  await ended
}

async function ready(isReady: string, folder: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break
    try {
      execFileSync(isReady, ['-h', folder], { stdio: 'ignore' })
      return
    } catch {
      await new Promise(done => setTimeout(done, 100))
    }
  }
  throw new Error('the PostgreSQL server did not start')
}
