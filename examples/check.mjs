// Checks claim records, one a line on standard input, by the schema that the package brings.
import { createInterface } from 'node:readline'
import { claimSchema } from 'relata'

let [right, wrong] = [0, 0]
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue
  if (claimSchema.safeParse(JSON.parse(line)).success) right++
  else wrong++
}
console.log(`${right} right, ${wrong} wrong`)
