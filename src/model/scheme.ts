import type { z } from 'zod'
import type { claimTypeSchema } from './scheme-schema.js'

/** A type of the coding scheme (scheme/TYPE.yaml). */
export type ClaimType = z.infer<typeof claimTypeSchema>
export type Family = ClaimType['family']

/** The coding scheme: its types by name. */
export type Scheme = ReadonlyMap<string, ClaimType>

/** The scheme from the parsed files of scheme/, keyed by file name; the tests hold them against their schema. */
export function scheme(files: { readonly [file: string]: unknown }): Scheme {
  return new Map(
    Object.keys(files)
      .sort()
      .map(file => {
        const type = files[file] as ClaimType
        return [type.type, type]
      }),
  )
}
