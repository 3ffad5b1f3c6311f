import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { isIP } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { RelataError } from '../../base/errors.js'
import { INSTALLATION } from '../../base/installation.js'
import type { Workspace } from '../../relata.js'
import { app, type Guards } from './app.js'
import { endServerReaders } from './reading.js'
import type { Tokens } from './tokens.js'

/** The built reading room. */
const WEB = fileURLToPath(new URL('dist/web', INSTALLATION))

/** A running server; `url` is where it answers. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Where and to whom a server answers, besides what guards it. */
export interface ServeOptions extends Guards {
  /** The address that it listens on; this machine's own alone unless it is said. */
  readonly host?: string
  /** Where only who shows one is answered; elsewhere than on this machine there must be some. */
  readonly tokens?: Tokens | null
  /** Milliseconds in which a request must have come in whole; for tests. */
  readonly patience?: number
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/
/** A request must have come in within a minute, its head within 15 seconds: who sends it byte by byte is not waited for. */
const PATIENCE = 60_000
/** Connections at the same time, and requests over one of them. */
const [CONNECTIONS, REQUESTS] = [1024, 10_000]

/**
 * Serves a workspace, on 127.0.0.1 alone unless a host is said. Port 0 takes a free one.
 * Errors: RELATA_PORT_TAKEN; RELATA_HOST_TOKENS where it is to answer elsewhere and there are no tokens.
 */
export async function serve(
  workspace: Workspace,
  port: number,
  web = WEB,
  { host = '127.0.0.1', tokens = null, patience = PATIENCE, ...guards }: ServeOptions = {},
): Promise<Served> {
  const local = LOOPBACK.test(host)
  if (!local && !(await tokens?.list())?.length) throw new RelataError('RELATA_HOST_TOKENS', host)
  const server = createAdaptorServer({
    fetch: app(workspace, web, tokens, { ...guards, everywhere: !local }).fetch,
    createServer,
    serverOptions: {
      requestTimeout: patience,
      headersTimeout: patience / 4,
      connectionsCheckingInterval: patience / 12,
      keepAliveTimeout: 10_000,
    },
  }) as Server
  server.maxConnections = CONNECTIONS
  server.maxRequestsPerSocket = REQUESTS
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new RelataError('RELATA_PORT_TAKEN', `${host}, port ${port}`, { cause: error })
    throw error
  }
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${at}`,
    close: async () => {
      guards.metrics?.close()
      await new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      })
      await endServerReaders()
    },
  }
}
