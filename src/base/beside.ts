/**
 * The file that holds what belongs to a ledger but is no part of it (tokens, the state of feeds): beside a ledger's file, or
 * for one on a server below ./.relata, named after host and database without who logs in.
 */
export function besideLedger(ledger: string, what: string): string {
  if (!/^postgres(ql)?:\/\//i.test(ledger)) return `${ledger}.${what}`
  const place = ledger
    .replace(/^[a-z]+:\/\/([^/@]*@)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return `./.relata/${place}.${what}`
}
