import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readWeights } from '../../src/read/linear/weight-table.js'
import { decodeWeights } from '../../src/read/linear/weights.js'
import { installedWeights } from '../../src/wiring/weights.js'

const trained = (name: string) => gunzipSync(readFileSync(new URL(`../../model/${name}.bin.gz`, import.meta.url)))

const view = ({ buffer, byteOffset, byteLength }: Int32Array | Uint16Array) =>
  Buffer.from(buffer, byteOffset, byteLength)

test('the built weights are the trained ones', () => {
  for (const name of ['tagger', 'names', 'parser']) {
    const [built, model] = [readWeights(installedWeights(name)), decodeWeights(trained(name))]
    expect(built.classes, name).toEqual(model.classes)
    expect(built.extra, name).toEqual(model.extra)
    expect(Buffer.compare(view(built.slots), view(model.slots)), name).toBe(0)
    expect(Buffer.compare(view(built.entries), view(model.entries)), name).toBe(0)
    expect([built.keyBits, built.rowBits], name).toEqual([model.keyBits, model.rowBits])
  }
  expect(Buffer.compare(installedWeights('net'), trained('net'))).toBe(0)
})
