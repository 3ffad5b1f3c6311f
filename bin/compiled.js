import module from 'node:module'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

// not imported: that would make all that `node:fs` has, its streams too, at every start
const { readFileSync, writeFileSync } = module.createRequire(import.meta.url)('node:fs')

/**
 * Loads CommonJS files of a folder as `require` does, but with the code that V8 compiled of them when they were built
 * (FILE.cache), where it is of the same version of V8; else V8 compiles them anew. Files without such code are left to
 * `require`. `isKept` says of which files `keep` shall write the code, once it was run.
 */
export function compiledProgram(folder, isKept = () => false) {
  const require = module.createRequire(folder)
  const scripts = new Map()

  const load = name => {
    if (!name.startsWith('./')) return require(name)
    const file = fileURLToPath(new URL(name, folder))
    if (require.cache[file]) return require.cache[file].exports
    const cachedData = compiled(file)
    if (!cachedData && !isKept(name)) return require(name)
    const script = new vm.Script(module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData })
    scripts.set(file, script)
    // where `require` looks for it too, so that both give the same module
    const entry = new module.Module(file)
    require.cache[file] = entry
    script.runInThisContext().call(entry.exports, entry.exports, load, entry, file, fileURLToPath(folder))
    entry.loaded = true
    return entry.exports
  }

  return {
    load,
    keep() {
      for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData())
    },
  }
}

function compiled(file) {
  try {
    return readFileSync(`${file}.cache`)
  } catch {
    return undefined
  }
}
