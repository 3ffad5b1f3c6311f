import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { RelataError } from '../../base/errors.js'
import { INSTALLATION } from '../../base/installation.js'
import type { Workspace } from '../../relata.js'
import { app } from './app.js'

/** The built reading room. */
const WEB = fileURLToPath(new URL('dist/web', INSTALLATION))

/** A running server; `url` is where it answers. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a workspace on 127.0.0.1 alone. Port 0 takes a free one.
 * Errors: RELATA_PORT_TAKEN.
 */
export async function serve(workspace: Workspace, port: number, web = WEB): Promise<Served> {
  const server = createAdaptorServer({ fetch: app(workspace, web).fetch })
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw new RelataError('RELATA_PORT_TAKEN', `port ${port}`, { cause: error })
    throw error
  }
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${at}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
