// A bill of materials of what is installed with the program (CycloneDX 1.5, from the lock), with the weights of the model beside the
// packages. Not `npm sbom`, which refuses a tree in which an optional peer has another version than a package would like.
//   node scripts/sbom.mjs [FILE]     default: dist/sbom.cdx.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = path => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'))

/** The bill of a lock. @param weights the files of model/provenance.json */
export function bill(lock, { name, version }, weights) {
  const nameOf = path => path.replace(/^.*node_modules\//, '')
  const refOf = path => `pkg:npm/${nameOf(path).replace('@', '%40')}@${lock.packages[path].version}`
  const shipped = Object.keys(lock.packages).filter(path => {
    const { dev, link } = lock.packages[path]
    return path.includes('node_modules/') && !dev && !link
  })
  /** Where a package finds another: in its own folder, or in one above (the way Node.js looks). */
  const resolved = (from, wanted) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = `${at ? `${at}/` : ''}node_modules/${wanted}`
      if (lock.packages[path] && !lock.packages[path].link) return path
      if (!at) return null
      if (!at.includes('/node_modules/')) at = ''
    }
  }
  const components = shipped.map(path => {
    const { license, integrity, version, resolved } = lock.packages[path]
    const [algorithm, hash] = (integrity ?? '').split('-')
    return {
      type: 'library',
      'bom-ref': refOf(path),
      name: nameOf(path),
      version,
      purl: refOf(path),
      ...(license && {
        licenses: [
          / (OR|AND) /.test(license) || license === 'BSD'
            ? { expression: license === 'BSD' ? 'BSD-2-Clause' : license }
            : { license: { id: license } },
        ],
      }),
      ...(algorithm === 'sha512' && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
      }),
      ...(resolved && { externalReferences: [{ type: 'distribution', url: resolved }] }),
    }
  })
  const unique = [...new Map(components.map(c => [c['bom-ref'], c])).values()]
  const models = Object.entries(weights).map(([file, { sha256 }]) => ({
    type: 'machine-learning-model',
    'bom-ref': `model/${file}`,
    name: file,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    licenses: [{ license: { id: 'CC-BY-SA-4.0' } }],
  }))
  const own = `pkg:npm/${name}@${version}`
  const needs = (path, from) => {
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[path]
    const found = Object.keys({ ...dependencies, ...optionalDependencies }).map(wanted => resolved(from, wanted))
    return [...new Set(found.filter(p => p && shipped.includes(p)).map(refOf))]
  }
  const dependencies = new Map([[own, [...needs('', ''), ...needs('web', 'web')]]])
  for (const path of shipped)
    dependencies.set(refOf(path), [...(dependencies.get(refOf(path)) ?? []), ...needs(path, path)])
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        purl: own,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: [...unique, ...models],
    dependencies: [...dependencies].map(([ref, dependsOn]) => ({ ref, dependsOn: [...new Set(dependsOn)] })),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(process.argv[2] ?? `${root}/dist/sbom.cdx.json`)
  const made = bill(read('package-lock.json'), read('package.json'), read('model/provenance.json').files)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  console.log(`${made.components.length} components in ${file} (${made.bomFormat} ${made.specVersion})`)
}
