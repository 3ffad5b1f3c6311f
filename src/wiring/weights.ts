import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { INSTALLATION } from '../base/installation.js'

/**
 * The bytes of trained weights: dist/data/NAME.bin, which the build made ready to be used as it is (scripts/build-weights.mjs),
 * or model/NAME.bin.gz where that is newer or nothing was built.
 */
export function installedWeights(name: string): Uint8Array {
  const built = new URL(`dist/data/${name}.bin`, INSTALLATION)
  const trained = new URL(`model/${name}.bin.gz`, INSTALLATION)
  return written(built) >= written(trained) ? readFileSync(built) : gunzipSync(readFileSync(trained))
}

/** When a file was written, in milliseconds; 0 for one that is not there. */
function written(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
