// Starts the reading room of an installed package on a free port and fetches its page, a script of it, and the API.
// usage: node use-room.mjs PATH/TO/relata
import { spawn } from 'node:child_process'

const program = spawn(process.argv[2], ['serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
const url = await new Promise((found, failed) => {
  let said = ''
  const hear = chunk => {
    said += chunk
    const [at] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
    if (at) found(at)
  }
  program.stdout.on('data', hear)
  program.stderr.on('data', hear)
  program.once('exit', code => failed(new Error(`it ended with ${code}: ${said}`)))
})
try {
  const page = await (await fetch(url)).text()
  const [, script] = /<script[^>]+src="([^"]+)"/.exec(page) ?? []
  const loaded = script && (await fetch(new URL(script, url)))
  const { status } = await (await fetch(`${url}/api/health`)).json()
  console.log(loaded?.ok && status === 'ok' ? 'ok' : `page ${page.length}, script ${loaded?.status}, api ${status}`)
} finally {
  program.removeAllListeners('exit')
  program.kill()
}
