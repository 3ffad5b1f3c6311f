/**
 * The lines of a stream of UTF-8 bytes, without their line ends (`\n` or `\r\n`). Not node:readline, which also splits at
 * U+2028 and U+2029; these may stand inside a JSON string.
 */
export async function* lines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let pending: string[] = []
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const parts = text.split('\n')
    for (let i = 0; i < parts.length - 1; i++) {
      pending.push(parts[i])
      yield pending.join('').replace(/\r$/, '')
      pending = []
    }
    pending.push(parts[parts.length - 1])
  }
  const rest = pending.join('') + decoder.decode()
  if (rest) yield rest.replace(/\r$/, '')
}
