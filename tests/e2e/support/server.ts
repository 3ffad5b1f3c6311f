import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../../bin/relata.js', import.meta.url))

export interface Room {
  readonly url: string
  /** Where its ledger is, for what comes in by another program. */
  readonly ledger: string
  close(): Promise<void>
}

/**
 * The program itself on a free port, with a ledger of its own in a temporary folder.
 * @param command `demo` reads the samples first; `serve` starts with nothing
 */
export async function openRoom(command: 'demo' | 'serve'): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'relata-room-'))
  const ledger = join(folder, 'ledger.db')
  const program = spawn(process.execPath, [PROGRAM, command, '--port', '0', '--ledger', ledger], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await address(program)
  return {
    url,
    ledger,
    async close() {
      program.kill('SIGTERM')
      await once(program, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function address(program: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((found, failed) => {
    program.stderr?.on('data', chunk => (said += chunk))
    program.stdout?.on('data', chunk => {
      said += chunk
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (url) found(url)
    })
    program.once('exit', code => failed(new Error(`the program ended with ${code}:\n${said}`)))
  })
}

/** What the API answers. */
export async function api<T>(room: Room, path: string): Promise<T> {
  const response = await fetch(`${room.url}/api${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
