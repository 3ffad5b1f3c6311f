/** Whether a ledger's address is that of a database server, and no path. */
export function isServer(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address)
}
