/** A text in pieces of some size, made of many small ones: each piece that is written or sent costs something. @param size in UTF-16 units */
export async function* inPieces(text: AsyncIterable<string>, size = 65_536): AsyncGenerator<string> {
  let piece = ''
  for await (const part of text) {
    piece += part
    if (piece.length < size) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}
