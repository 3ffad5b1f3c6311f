import { InvalidArgumentError, Option } from 'commander'
import type { Workspace } from '../../relata.js'
import { print } from './output.js'

/** `--port N`: where the reading room answers. */
export function portOption(): Option {
  return new Option('--port <N>', 'the port on 127.0.0.1; 0 takes a free one').default(4280).argParser(value => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535)
      throw new InvalidArgumentError('It is a number from 0 to 65535.')
    return Number(value)
  })
}

/** Serves until the program is told to end (Ctrl-C). */
export async function serveUntilStopped(workspace: Workspace, port: number): Promise<void> {
  const { serve } = await import('../api/serve.js')
  const served = await serve(workspace, port)
  await print(`The reading room is at ${served.url}  (Ctrl-C ends it)\n`)
  await new Promise<void>(stop => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
  await served.close()
}
