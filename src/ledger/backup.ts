import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { RelataError } from '../base/errors.js'
import type { Backend } from './backend.js'
import { type Copied, copyLedger, type Progress } from './copy.js'
import { isServer, openBackend } from './open.js'
import { sqliteBackend } from './sqlite/backend.js'
import { verify } from './verify/verify.js'

/**
 * Writes a ledger, as it is at one moment, into one SQLite file, while others go on reading and writing it. The file has its
 * name only once it is whole, on disk and verified. Errors: RELATA_LEDGER_MISSING, RELATA_LEDGER_EXISTS where there is
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

/** Copies a ledger from one place to another, see `copyLedger`. Errors: those, RELATA_LEDGER_MISSING, RELATA_LEDGER_*. */
export async function copyBetween(from: string, to: string, progress?: Progress): Promise<Copied> {
  const source = await openBackend(from, { existing: true })
  try {
    return await into(source, to, progress)
  } finally {
    await source.close()
  }
}

async function into(from: Backend, address: string, progress?: Progress): Promise<Copied> {
  const to = await openBackend(address)
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
    await from.snapshot(part)
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
  const copy = sqliteBackend(file)
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
