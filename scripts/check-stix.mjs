// Checks a STIX bundle with the JSON schemas that OASIS publishes (a checkout of oasis-open/cti-stix2-json-schemas, branch stix2.1).
// usage:  relata export stix --output bundle.json; node scripts/check-stix.mjs bundle.json path/to/cti-stix2-json-schemas/schemas
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const [bundle, folder] = process.argv.slice(2)
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const byType = new Map()
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.json'))) {
  // `format: regex` and the like of drafts apart, they are plain JSON Schema; some name a draft's address otherwise than it is
  const schema = { ...JSON.parse(readFileSync(join(folder, file), 'utf8')), $schema: undefined }
  delete schema.$schema
  ajv.addSchema(schema)
  if (schema.title) byType.set(schema.title, schema.$id)
}
let wrong = 0
const { objects } = JSON.parse(readFileSync(bundle, 'utf8'))
for (const object of objects) {
  const check = byType.has(object.type) ? ajv.getSchema(byType.get(object.type)) : undefined
  if (check?.(object)) continue
  wrong++
  console.error(object.id, check ? ajv.errorsText(check.errors) : 'has no schema')
}
console.log(`${objects.length} objects, ${wrong} wrong`)
process.exitCode = wrong ? 1 : 0
