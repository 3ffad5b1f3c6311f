import { Fragment } from 'react'
import type { Claim } from '../../../src/model/claim.ts'

/** Whose word it is, nearest speaker first; a claim of the document's own author says so. */
export function Voice({ claim }: { claim: Claim }) {
  if (!claim.attribution.length) return <span className="text-quiet">the author</span>
  return claim.attribution.map((speaker, i) => (
    <Fragment key={`${speaker.start} ${speaker.name}`}>
      {i ? <span className="text-quiet">, told to </span> : null}
      <span className="font-medium">{speaker.name}</span>
    </Fragment>
  ))
}
