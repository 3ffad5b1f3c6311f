import type { WriteStream } from 'node:tty'
import pico from 'picocolors'

/** Colours for a stream: only where it is a terminal and NO_COLOR (no-color.org) is not set. */
export function colours(stream: Pick<WriteStream, 'isTTY'>): ReturnType<typeof pico.createColors> {
  return pico.createColors(Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb')
}
