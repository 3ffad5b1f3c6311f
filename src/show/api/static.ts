import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const NOT_BUILT =
  '<!doctype html><html lang="en"><title>Relata</title><p>The reading room is not built yet: run <code>npm run build</code>. The API answers below <a href="/api/health">/api</a>.</p>'

/** What is small already, or gets no smaller. */
const DENSE = new Set(['.png', '.ico', '.woff2'])

/** What stands in the built page where the nonce of an answer belongs (web/vite.config.ts). */
const NONCE = 'RELATA_NONCE'

/** Serves the built reading room; any other address that is no file gives its page, which finds its way by the address. */
export function readingRoom(folder: string): MiddlewareHandler {
  const file = async (path: string) => {
    const whole = normalize(join(folder, path))
    if (!whole.startsWith(normalize(folder + sep)) || !TYPES[extname(whole)]) return null
    return readFile(whole).catch(() => null)
  }
  // Compressed once each: what bears a hash in its name does not change, and there are some dozens of them.
  const compressed = new Map<string, Promise<Buffer>>()
  const smaller = (path: string, content: Buffer) => {
    const known = compressed.get(path) ?? promisify(gzip)(content)
    compressed.set(path, known)
    return known
  }
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    let path = '/'
    try {
      path = decodeURIComponent(new URL(c.req.url).pathname)
    } catch {
      return next()
    }
    const found = path.includes('\0') ? null : await file(path)
    if (found) {
      // Built files below assets/ bear a hash of their content in their name.
      const hashed = path.startsWith('/assets/')
      const keep = hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
      const headers = { 'content-type': TYPES[extname(path)], 'cache-control': keep, vary: 'accept-encoding' }
      if (!hashed || DENSE.has(extname(path)) || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? ''))
        return c.body(new Uint8Array(found), 200, headers)
      const content = new Uint8Array(await smaller(path, found))
      return c.body(content, 200, { ...headers, 'content-encoding': 'gzip' })
    }
    if (extname(path)) return next()
    const page = await file('/index.html')
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    return c.body(page?.toString('utf8').replaceAll(NONCE, nonce) ?? NOT_BUILT, 200, {
      'content-type': TYPES['.html'],
      'cache-control': 'no-cache',
    })
  }
}
