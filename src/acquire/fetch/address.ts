import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * Networks that are not the public internet (IANA special-purpose address registries, RFC 6890), by address and prefix. The last
 * of IPv4 is public, but answers inside one provider's machines only, with their keys.
 */
const NOT_PUBLIC = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
  '::/128',
  '::1/128',
  '64:ff9b:1::/48',
  '100::/64',
  '100:0:0:1::/64',
  '2001::/23',
  '2001:db8::/32',
  '2620:4f:8000::/48',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]
/**
 * IPv6 addresses that carry an IPv4 one, and where in the 16 bytes it stands: mapped and compatible (RFC 4291), translated
 * (RFC 2765), NAT64 (RFC 6052), 6to4 (RFC 3056), ISATAP (RFC 5214). Teredo (RFC 4380) is blocked whole, above.
 */
const CARRYING: readonly { pattern: RegExp; at: number }[] = [
  { pattern: /^0{20}ffff/, at: 12 },
  { pattern: /^0{24}/, at: 12 },
  { pattern: /^0{16}ffff0{4}/, at: 12 },
  { pattern: /^0064ff9b0{16}/, at: 12 },
  { pattern: /^2002/, at: 2 },
  { pattern: /^.{16}0[02]005efe/, at: 12 },
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
  return CARRYING.every(({ pattern, at }) => !pattern.test(hex) || isPublicAddress(ipv4At(hex, at)))
}

/** The IPv4 address that begins at a byte. */
function ipv4At(hex: string, at: number): string {
  const bytes = hex.slice(at * 2, at * 2 + 8).match(/../g)!
  return bytes.map(byte => Number.parseInt(byte, 16)).join('.')
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
