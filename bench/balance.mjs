// How far the division of signed networks is proven, and how long it takes: the Gahuku-Gama tribes (Read 1954), and random networks.
// The heuristic alone stands beside it.
// usage, after a build:  node bench/balance.mjs [--seconds 60]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { frustration } from '../dist/analyse/signed/frustration.js'
import { signedGraph } from '../dist/analyse/signed/graph.js'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } })

const tribes = readFileSync(new URL('../tests/analyse/data/highland-tribes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','))
  .map(([source, target, sign]) => ({ source, target, sign: sign === '+' ? 1 : -1 }))

/** Two camps of equal size: ties within are friendly, ties across hostile, but for a share that is the other way about. */
function camps(nodes, ties, noise) {
  let state = nodes * 31 + ties
  // Park & Miller 1988
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647
  return Array.from({ length: ties }, () => {
    const [a, b] = [Math.floor(random() * nodes), Math.floor(random() * nodes)]
    const sign = (a % 2 === b % 2 ? 1 : -1) * (random() < noise ? -1 : 1)
    return { source: `n${a}`, target: `n${b}`, sign }
  })
}

const networks = [
  ['Gahuku-Gama', tribes],
  ['random, 50', camps(50, 200, 0.5)],
  ['random, 100', camps(100, 400, 0.5)],
  ['two camps, 10 % noise, 200', camps(200, 1000, 0.1)],
  ['two camps, 10 % noise, 500', camps(500, 2500, 0.1)],
  ['two camps, 10 % noise, 1,000', camps(1000, 5000, 0.1)],
  ['two camps, 10 % noise, 2,000', camps(2000, 10_000, 0.1)],
]
console.log('| network | nodes | ties | heuristic | index | bound | proven | seconds (heuristic alone) |')
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const [name, edges] of networks) {
  const graph = signedGraph(edges)
  const timed = async options => {
    const since = performance.now()
    const found = await frustration(graph, options)
    return { ...found, seconds: ((performance.now() - since) / 1000).toFixed(1) }
  }
  const quick = await timed({ seconds: 0 })
  const found = await timed({ seconds: Number(values.seconds), exactUpTo: 100_000 })
  console.log(
    `| ${name} | ${graph.nodes.length} | ${graph.ties.length + 2 * graph.both.length} | ${quick.index} | ${found.index} | ${found.bound} | ${found.optimal ? 'yes' : 'no'} | ${found.seconds} (${quick.seconds}) |`,
  )
}
