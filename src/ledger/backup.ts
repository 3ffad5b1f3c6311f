import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { RelataError } from '../base/errors.js'
import { isServer } from './address.js'
import type { Backend } from './backend.js'
import { type Copied, copyLedger, type Progress } from './copy.js'
import { openBackend, usualKey } from './open.js'
import { sqliteBackend } from './sqlite/backend.js'
import { fileKind } from './sqlite/encryption.js'
import { verify } from './verify/verify.js'

/**
 * Writes a ledger, as it is at one moment, into one SQLite file, while others go on reading and writing it. The file has its
 * name only once it is whole, on disk and verified, and the ledger's key; that of a server has the usual one. Errors: RELATA_LEDGER_MISSING, RELATA_LEDGER_EXISTS where there is
 * such a file, RELATA_LEDGER_CHANGED, RELATA_LEDGER_*.
 */
export async function backupLedger(address: string, file: string): Promise<Copied> {
  const from = await openBackend(address, { existing: true })
  try {
    return await toFile(from, file)
  } finally {
    await from.close()
  }
}

/**
 * Makes a ledger of a backup, which is verified first. The target must not be there, or hold nothing, or hold the beginning
 * of the same chain. Errors: RELATA_LEDGER_MISSING, RELATA_LEDGER_EXISTS, RELATA_LEDGER_DIFFERS, RELATA_LEDGER_CHANGED.
 */
export async function restoreLedger(file: string, address: string): Promise<Copied> {
  const from = await openBackend(file, { existing: true })
  try {
    const { misfits } = await verify(from)
    if (misfits.length) throw new RelataError('RELATA_LEDGER_CHANGED', file)
    return isServer(address) ? await into(from, address) : await toFile(from, address)
  } finally {
    await from.close()
  }
}

/** The passphrases of a copy's two sides, where they are SQLite files: the source's is not asked for where it is plain. */
export interface CopyKeys {
  readonly from?: string | null
  readonly to?: string | null
}

/**
 * Copies a ledger from one place to another, see `copyLedger`; so a plain ledger becomes an encrypted one, and back.
 * Errors: those, RELATA_LEDGER_MISSING, RELATA_LEDGER_*.
 */
export async function copyBetween(from: string, to: string, progress?: Progress, keys: CopyKeys = {}): Promise<Copied> {
  const key = !isServer(from) && fileKind(from) === 'plain' ? null : (keys.from ?? usualKey())
  const source = await openBackend(from, { existing: true, key })
  try {
    return await into(source, to, progress, keys.to)
  } finally {
    await source.close()
  }
}

async function into(from: Backend, address: string, progress?: Progress, key?: string | null): Promise<Copied> {
  const to = await openBackend(address, { key })
  try {
    return await copyLedger(from, to, progress)
  } finally {
    await to.close()
  }
}

/** Writes beside the file, and gives it its name when it is whole. */
async function toFile(from: Backend, file: string): Promise<Copied> {
  if (existsSync(file)) throw new RelataError('RELATA_LEDGER_EXISTS', file)
  const part = `${file}.part`
  await mkdir(dirname(resolve(file)), { recursive: true })
  await rm(part, { force: true })
  try {
    await from.snapshot(part, usualKey())
    const heads = await checked(part)
    await sync(part)
    await rename(part, file)
    await sync(dirname(resolve(file)))
    return heads
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw from.failure(error)
  } finally {
    for (const beside of ['-wal', '-shm']) await rm(`${part}${beside}`, { force: true }).catch(() => {})
  }
}

/** Verifies a file that was written. */
async function checked(file: string): Promise<Copied> {
  const copy = sqliteBackend(file, fileKind(file) === 'plain' ? null : usualKey())
  try {
    const { misfits, entries, heads } = await verify(copy)
    if (misfits.length) throw new RelataError('RELATA_LEDGER_CHANGED', `${misfits[0].table}: ${misfits[0].detail}`)
    return { entries, heads }
  } finally {
    await copy.close()
  }
}

/** Waits until a file or folder is on disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
