import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../src/model/claim.ts'
import { edtfInWords, isReckoned } from '../lib/when.ts'
import { Reckoned } from './reckoned.tsx'

/** When it happened: the words of the text, and the date, which looks different where it was worked out. */
export function When({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
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
    time.basis === 'relative' ? t('reckoned.published', { edtf: time.edtf }) : t('reckoned.other', { edtf: time.edtf })
  return (
    <>
      “{time.text}” = <Reckoned why={why}>{words}</Reckoned>
    </>
  )
}
