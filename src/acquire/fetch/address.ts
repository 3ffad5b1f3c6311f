import { BlockList, isIP, isIPv4 } from 'node:net'

/** Networks that are not the public internet (IANA special-purpose registries, RFC 6890), by address and prefix. */
const NOT_PUBLIC = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]
/** IPv6 prefixes that carry an IPv4 address, and where in the 16 bytes it stands (RFC 4291, 6052, 3056). */
const CARRYING: readonly { prefix: string; at: number }[] = [
  { prefix: '00000000000000000000ffff', at: 12 },
  { prefix: '000000000000000000000000', at: 12 },
  { prefix: '0064ff9b0000000000000000', at: 12 },
  { prefix: '2002', at: 2 },
]

const blocked = new BlockList()
for (const network of NOT_PUBLIC) {
  const [address, prefix] = network.split('/')
  blocked.addSubnet(address, Number(prefix), isIPv4(address) ? 'ipv4' : 'ipv6')
}

/** Whether an IP address is one of the public internet, also where an IPv6 address only wraps an IPv4 one. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  if (isIPv4(plain)) return !blocked.check(plain, 'ipv4')
  if (isIP(plain) !== 6 || blocked.check(plain, 'ipv6')) return false
  const hex = ipv6Hex(plain)
  const carrier = CARRYING.find(({ prefix }) => hex.startsWith(prefix))
  if (!carrier) return true
  const bytes = hex.slice(carrier.at * 2, carrier.at * 2 + 8).match(/../g)!
  return isPublicAddress(bytes.map(byte => Number.parseInt(byte, 16)).join('.'))
}

/** The 32 hexadecimal digits of an IPv6 address. */
function ipv6Hex(address: string): string {
  const v4 = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const hex = (n: number) => n.toString(16)
  const plain = v4
    ? address.slice(0, v4.index) +
      `${hex(Number(v4[1]) * 256 + Number(v4[2]))}:${hex(Number(v4[3]) * 256 + Number(v4[4]))}`
    : address
  const [left, right] = plain.split('::').map(side => (side ? side.split(':') : []))
  const groups = right === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
  return groups.map(group => group.padStart(4, '0')).join('')
}
