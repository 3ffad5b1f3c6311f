import { stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { besideLedger } from '../../base/beside.js'
import { isServer } from '../../ledger/address.js'
import { openExisting } from '../../ledger/open.js'
import type { Ledger } from '../../model/ledger.js'
import { bad, type Finding, fine, look, odd } from './finding.js'

/** Room on the disk under which a ledger should not go on growing, in bytes. */
const LITTLE = 500e6

/** Whether a ledger can be used: it opens, there is room, its files are its owner's alone, its clock goes forward. */
export async function ledgerFindings(address: string): Promise<Finding[]> {
  const findings: Finding[] = []
  let ledger: Ledger | undefined
  findings.push(
    await look('ledger', async () => {
      if (!isServer(address) && !(await stat(address).catch(() => null)))
        return odd(`none at ${address} yet: relata add FILE makes it`)
      ledger = await openExisting(address)
      const { documents, claims } = await ledger.counts()
      return fine(`opens; ${documents} documents, ${claims} claims (relata verify looks at each)`)
    }),
  )
  if (!ledger) return findings
  try {
    const open = ledger
    findings.push(
      await look('clock', async () => {
        const [last] = await open.history({ limit: 1 })
        if (!last) return fine('nothing was recorded yet')
        const ahead = Date.parse(last.recorded) - Date.now()
        if (ahead < 60_000) return fine(`the last entry is of ${last.recorded}`)
        return odd(
          `the last entry is of ${last.recorded}, which is still to come: this or another machine’s clock was wrong`,
        )
      }),
    )
    if (!isServer(address))
      findings.push(await look('disk', () => room(address)), await look('rights', () => rights(address)))
  } finally {
    await ledger.close()
  }
  return findings
}

async function room(address: string) {
  const { bavail, bsize } = await statfs(dirname(resolve(address)))
  const free = `${Math.round((bavail * bsize) / 1e6)} MB free`
  return bavail * bsize < LITTLE ? odd(`${free}: little for a ledger that grows`) : fine(free)
}

/** Secrets must be their owner's alone; a ledger should be. */
async function rights(address: string) {
  if (process.platform === 'win32') return fine('not looked at on Windows')
  const open: string[] = []
  for (const file of [
    address,
    ...['tokens.json', 'audit.jsonl', 'notes.json'].map(what => besideLedger(address, what)),
  ]) {
    const info = await stat(file).catch(() => null)
    if (info && info.mode & 0o077) open.push(file)
  }
  if (open.some(file => file.endsWith('tokens.json')))
    return bad(`others can read the tokens: chmod 600 ${open.join(' ')}`)
  return open.length ? odd(`others on this machine can read ${open.join(', ')}`) : fine('its owner’s alone')
}
