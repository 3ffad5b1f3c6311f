import { lazy, Suspense } from 'react'
import { openDialog, useOpened } from './opened.ts'

const ClaimDialog = lazy(async () => ({ default: (await import('./claim-dialog.tsx')).ClaimDialog }))
const GradeDialog = lazy(async () => ({ default: (await import('./grade-dialog.tsx')).GradeDialog }))

/** The dialogs that claims open wherever they stand. */
export function ClaimDialogs() {
  const opened = useOpened()
  if (!opened) return null
  const { dialog, claim } = opened
  const close = () => openDialog(null)
  return (
    <Suspense>
      {dialog === 'edit' ? (
        <ClaimDialog claim={claim} document={claim.document.id} onClose={close} />
      ) : (
        <GradeDialog claim={claim} onClose={close} />
      )}
    </Suspense>
  )
}
