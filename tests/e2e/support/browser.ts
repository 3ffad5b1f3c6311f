import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Where Chromium is on this machine; null where it is not. CHROME_PATH names another place. */
export const CHROMIUM = [process.env.CHROME_PATH, ...PLACES].find(path => path && existsSync(path)) ?? null

export const HOW_TO_GET_IT =
  'no Chromium on this machine: install it (Debian: apt-get install chromium), or name it in CHROME_PATH'

/** Nothing that the browser would do on its own account reaches the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebGL in software, for the picture of the network.
  '--enable-unsafe-swiftshader',
]

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? undefined, args: ARGUMENTS })
}
