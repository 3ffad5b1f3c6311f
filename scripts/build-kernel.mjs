// Assembles the net's SIMD kernel (src/read/net/kernel.wat) to dist/data/kernel.wasm.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import wabt from 'wabt'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const module = (await wabt()).parseWat('kernel.wat', readFileSync(join(root, 'src/read/net/kernel.wat'), 'utf8'), {
  simd: true,
})
const { buffer } = module.toBinary({})
mkdirSync(join(root, 'dist', 'data'), { recursive: true })
writeFileSync(join(root, 'dist', 'data', 'kernel.wasm'), buffer)
module.destroy()
