import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { RelataError } from '../base/errors.js'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where Chromium is; CHROME_PATH names another place. Null where there is none. */
function chromium(): string | null {
  return [process.env.CHROME_PATH, ...PLACES].find(path => path && existsSync(path)) ?? null
}

/**
 * An HTML page as PDF, printed by Chromium without a window. The page runs no scripts and loads nothing.
 * Errors: RELATA_BROWSER_MISSING where there is no Chromium or it fails.
 */
export async function pdf(html: string): Promise<Uint8Array> {
  const program = chromium()
  if (!program) throw new RelataError('RELATA_BROWSER_MISSING')
  const folder = await mkdtemp(join(tmpdir(), 'relata-pdf-'))
  try {
    const [page, out] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const options = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    // the administrator's Chromium does not start with its sandbox; the page holds nothing that runs
    if (process.getuid?.() === 0) options.push('--no-sandbox')
    const where = [`--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${out}`]
    await promisify(execFile)(program, [...options, ...where, pathToFileURL(page).href], { timeout: 120_000 })
    return await readFile(out)
  } catch (error) {
    throw new RelataError('RELATA_BROWSER_MISSING', (error as Error).message.split('\n')[0], { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
