import type { Claim } from '../../../src/model/claim.ts'
import { edtfInWords, isReckoned } from '../lib/when.ts'
import { Reckoned } from './reckoned.tsx'

/** When it happened: the words of the text, and the date, which looks different where it was worked out. */
export function When({ claim }: { claim: Claim }) {
  const { time } = claim
  if (!time) return null
  if (!time.edtf) return <>“{time.text}”</>
  const words = edtfInWords(time.edtf)
  if (!isReckoned(claim))
    return (
      <time title={`EDTF ${time.edtf}`} className="whitespace-nowrap">
        {words}
      </time>
    )
  const why =
    time.basis === 'relative'
      ? `worked out from the publication date, EDTF ${time.edtf}`
      : `worked out from another date in the text, EDTF ${time.edtf}`
  return (
    <>
      “{time.text}” = <Reckoned why={why}>{words}</Reckoned>
    </>
  )
}
