import type { lookup as dnsLookup } from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { RelataError } from '../../base/errors.js'
import { MAX_BYTES } from '../limits.js'
import { type Source, source } from '../source.js'
import { checkHost } from './host.js'

const TIMEOUT_MS = 30_000
const MAX_REDIRECTS = 5
/** What is no text, whatever it holds: it is not even loaded. */
const NO_TEXT = /^(image|audio|video|font|model)\//i
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Relata/0.1; reads pages on behalf of one user)',
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5',
  'accept-language': 'en;q=1,*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
}

/** For tests and for who needs others: how long it may take (ms), and what looks names up. */
export interface FetchLimits {
  readonly timeout?: number
  readonly resolve?: typeof dnsLookup
}

/** What a server said of what it handed out, by which it can be asked later whether it changed (RFC 9110, 13). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What came of an address; `source` is null where it has not changed since (status 304). */
export interface Fetched extends Validators {
  readonly source: Source | null
}

/** A status that is no page. `retryAfter`: for how many seconds the server wants to be left alone, null where it says nothing. */
export class StatusError extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: number | null,
  ) {
    super(`status ${status}`)
  }
}

/** Fetches a page over http or https; errors as by `fetchFresh`. */
export async function fetchPage(address: string, allowHost: readonly string[] = []): Promise<Source> {
  // without validators no server answers that nothing changed
  return (await fetchFresh(address, allowHost)).source!
}

/**
 * Fetches what is at an address, or learns that it has not changed. Private, loopback and link-local addresses are refused
 * unless their host is allowed; the address that is checked is the one that is connected to, so that a name cannot change
 * between check and use. @param known what the server said when it was asked last
 * Errors: RELATA_FETCH_SCHEME, _REFUSED, _STATUS (with a `StatusError` as its cause), _TIMEOUT, _FAILED,
 * RELATA_TOO_LARGE, RELATA_FORMAT_UNKNOWN. A user and password in the address are sent and not kept.
 */
export async function fetchFresh(
  address: string,
  allowHost: readonly string[] = [],
  known: Validators | null = null,
  { timeout = TIMEOUT_MS, resolve }: FetchLimits = {},
): Promise<Fetched> {
  const deadline = AbortSignal.timeout(timeout)
  const conditions = {
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  }
  let url = parseUrl(address)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await get(url, allowHost, deadline, conditions, resolve)
    const status = response.statusCode ?? 0
    const { etag = null, 'last-modified': lastModified = null } = response.headers
    if (status === 304 && known) {
      response.destroy()
      return { source: null, etag: etag ?? known.etag, lastModified: lastModified ?? known.lastModified }
    }
    const location = response.headers.location
    if (status >= 300 && status < 400 && location) {
      response.destroy()
      url = parseUrl(new URL(location, url).href)
      continue
    }
    if (status < 200 || status > 299) {
      response.destroy()
      const cause = new StatusError(status, retryAfter(response.headers['retry-after']))
      throw new RelataError('RELATA_FETCH_STATUS', `${withoutUser(url)} (status ${status})`, { cause })
    }
    refuseEarly(response, url)
    const [type, ...parameters] = (response.headers['content-type'] ?? '').split(';').map(part => part.trim())
    const fields = {
      name: withoutUser(new URL(address)),
      url: withoutUser(url),
      declaredType: type || null,
      declaredCharset: /charset="?([\w.:-]+)/i.exec(parameters.join(';'))?.[1] ?? null,
    }
    return { source: source(await body(response, url, deadline), fields), etag, lastModified }
  }
  throw new RelataError('RELATA_FETCH_FAILED', `${address} (more than ${MAX_REDIRECTS} redirects)`)
}

function parseUrl(address: string): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch (cause) {
    throw new RelataError('RELATA_FETCH_FAILED', `${address} is no address`, { cause })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RelataError('RELATA_FETCH_SCHEME', address)
  return url
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | undefined): number | null {
  if (!header) return null
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}

/** What can be told from its head alone is told before anything is loaded. */
function refuseEarly(response: IncomingMessage, url: URL): void {
  const type = response.headers['content-type'] ?? ''
  const isLarge = Number(response.headers['content-length'] ?? 0) > MAX_BYTES
  if (!isLarge && !NO_TEXT.test(type)) return
  response.destroy()
  if (isLarge) throw tooLarge(url)
  throw new RelataError('RELATA_FORMAT_UNKNOWN', `${withoutUser(url)} is ${type.split(';')[0]}`)
}

/** An address without the user and password that may stand in it. */
function withoutUser(url: URL): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href
}

function tooLarge(url: URL): RelataError {
  return new RelataError('RELATA_TOO_LARGE', `${withoutUser(url)} has more than ${MAX_BYTES / 1e6} MB`)
}

async function get(
  url: URL,
  allowHost: readonly string[],
  signal: AbortSignal,
  conditions: Readonly<Record<string, string>>,
  resolve?: typeof dnsLookup,
): Promise<IncomingMessage> {
  const { lookup } = checkHost(url, allowHost, resolve)
  const client = url.protocol === 'https:' ? https : http
  return new Promise((done, reject) => {
    const request = client.get(url, { headers: { ...HEADERS, ...conditions }, lookup, signal, agent: false }, done)
    request.on('error', error => reject(fetchError(error, url)))
  })
}

/** The bytes of a response, unpacked, up to the limit. */
async function body(response: IncomingMessage, url: URL, signal: AbortSignal): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? ''
  const packed: Readable = response
  const plain =
    encoding === 'br'
      ? packed.pipe(createBrotliDecompress())
      : /gzip|deflate/.test(encoding)
        ? packed.pipe(createUnzip())
        : packed
  response.on('error', error => plain.destroy(error))
  const stop = () => plain.destroy(signal.reason)
  signal.addEventListener('abort', stop)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > MAX_BYTES) throw tooLarge(url)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (thrown) {
    throw fetchError(thrown, url)
  } finally {
    signal.removeEventListener('abort', stop)
    response.destroy()
  }
}

function fetchError(thrown: unknown, url: URL): RelataError {
  if (thrown instanceof RelataError) return thrown
  const error = thrown as NodeJS.ErrnoException
  const cause = (error.cause ?? error) as Error
  if (cause.name === 'TimeoutError' || error.name === 'TimeoutError' || error.code === 'ETIMEDOUT')
    return new RelataError('RELATA_FETCH_TIMEOUT', withoutUser(url), { cause: thrown })
  return new RelataError('RELATA_FETCH_FAILED', `${withoutUser(url)} (${error.code ?? error.message})`, {
    cause: thrown,
  })
}
