import { lookup as dnsLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { RelataError } from '../../base/errors.js'
import { isPublicAddress } from './address.js'

/** Ports of services that are no web servers, and would take a request for something else (WHATWG Fetch, 2.9, port blocking). */
const NOT_WEB = new Set(
  '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6379 6566 6665 6666 6667 6668 6669 6679 6697 10080'.split(
    ' ',
  ),
)

/** How the host of an address may be connected to. */
export interface HostCheck {
  /** For `http.request`: it gives only addresses that were checked, so that what is checked is what is connected to. */
  readonly lookup: LookupFunction
}

/**
 * Checks whom an address leads to. What is written as a number, in whatever way, is refused at once where it is not public; a
 * name is looked up once, when it is connected to, and refused where any of its addresses is not public. A host that is
 * allowed, by its name or with its port, may lead anywhere. Errors: RELATA_FETCH_REFUSED.
 */
export function checkHost(url: URL, allowHost: readonly string[], resolve: typeof dnsLookup = dnsLookup): HostCheck {
  // a dot at the end of a name is that of the root, and the name is the same
  const host = plain(url.hostname)
  const allowed = allowHost.some(name => plain(name) === host || name.toLowerCase() === url.host.toLowerCase())
  const refused = (about: string) => new RelataError('RELATA_FETCH_REFUSED', about)
  if (!allowed && NOT_WEB.has(url.port)) throw refused(`${host}, port ${url.port}`)
  // An address written as numbers is not looked up, so that it is checked here.
  if (isIP(host) && !allowed && !isPublicAddress(host)) throw refused(host)
  const lookup: LookupFunction = (name, options, callback) =>
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const bad = allowed ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
      if (bad) return callback(refused(`${host} is ${bad.address}`), [])
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0].address, addresses[0].family)
    })
  return { lookup }
}

function plain(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}
