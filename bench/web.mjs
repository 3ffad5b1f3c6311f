// What the reading room costs a browser, over the sample dossier and over made-up sizes of it:
//   node bench/web.mjs [--url URL] [--only load,scroll,network] [--claims N] [--networks N/M,N/M] [--json]
// Needs `npm run build` and Chromium (CHROME_PATH names it). Everything is drawn in software, as on a machine without a GPU.
import { parseArgs } from 'node:util'
import { firstLoad } from './web/load.mjs'
import { networkOf } from './web/network.mjs'
import { openBrowser, openRoom } from './web/room.mjs'
import { scrolling } from './web/scroll.mjs'

const HELP = `Usage: node bench/web.mjs [options]

  --url URL           a reading room that runs, instead of one opened over the samples
  --only PARTS        of load, scroll and network, with commas between (default: all)
  --claims N          claims of the document that is scrolled through (default: 5000)
  --networks SIZES    actors/relations, with commas between (default: 2000/10000,10000/50000)
  --json              figures as JSON instead of a table

"ms" is time by the clock; "ms of processor" is what all processes of the browser took, which a busy machine changes less.
A frame below 20 ms makes 50 frames a second.
`

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    only: { type: 'string', default: 'load,scroll,network' },
    claims: { type: 'string', default: '5000' },
    networks: { type: 'string', default: '2000/10000,10000/50000' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) {
  process.stdout.write(HELP)
  process.exit(0)
}

const parts = values.only.split(',')
const rows = []
const say = found => {
  rows.push(...found)
  if (!values.json) for (const [what, figure] of found) process.stdout.write(`${what.padEnd(64)} ${figure}\n`)
}

const room = values.url ? { url: values.url, close() {} } : await openRoom()
const chromium = await openBrowser()
try {
  if (parts.includes('load')) say(await firstLoad(chromium, room.url))
  if (parts.includes('scroll')) say(await scrolling(chromium, room.url, Number(values.claims)))
  if (parts.includes('network'))
    for (const size of values.networks.split(','))
      say(await networkOf(chromium, room.url, ...size.split('/').map(Number)))
} finally {
  await chromium.browser.close()
  await room.close()
}
if (values.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`)
