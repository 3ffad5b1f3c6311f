import http from 'node:http'
import https from 'node:https'
import { RelataError } from '../../base/errors.js'
import { StatusError } from './fetch.js'
import { checkHost } from './host.js'

const TIMEOUT_MS = 15_000

/**
 * Sends a body to an address under the same checks as `fetchFresh`; redirects are not followed, since a body is meant for whom it
 * was sent to. Errors: RELATA_FETCH_SCHEME, _REFUSED, _STATUS (with a `StatusError` as its cause), _TIMEOUT, _FAILED.
 */
export async function postTo(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowHost: readonly string[] = [],
): Promise<void> {
  if (!URL.canParse(address)) throw new RelataError('RELATA_FETCH_FAILED', `${address} is no address`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RelataError('RELATA_FETCH_SCHEME', address)
  const { lookup } = checkHost(url, allowHost)
  const status = await new Promise<number>((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const length = String(Buffer.byteLength(body))
    const options = { method: 'POST', headers: { ...headers, 'content-length': length }, lookup, signal, agent: false }
    const request = (url.protocol === 'https:' ? https : http).request(url, options, response => {
      // what it answers beside its status is nobody's business here
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', error => reject(failure(error, url)))
    request.end(body)
  })
  if (status < 200 || status > 299)
    throw new RelataError('RELATA_FETCH_STATUS', `${url.origin} (status ${status})`, {
      cause: new StatusError(status, null),
    })
}

function failure(thrown: Error, { origin }: URL): RelataError {
  if (thrown instanceof RelataError) return thrown
  const { name, code, cause } = thrown as NodeJS.ErrnoException
  const late = name === 'TimeoutError' || (cause as Error | undefined)?.name === 'TimeoutError' || code === 'ETIMEDOUT'
  if (late) return new RelataError('RELATA_FETCH_TIMEOUT', origin, { cause: thrown })
  return new RelataError('RELATA_FETCH_FAILED', `${origin} (${code ?? thrown.message})`, { cause: thrown })
}
