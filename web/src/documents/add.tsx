import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddAddress } from './address.tsx'
import { useDropped } from './dropped.ts'
import { AddFiles } from './files.tsx'
import { AddPasted } from './pasted.tsx'
import { useUploads } from './uploads.ts'

const WAYS = ['paste', 'files', 'address'] as const
type Way = (typeof WAYS)[number]

/** The three ways to hand in a report; files that are dropped anywhere on the page are taken in too. */
export function AddDocuments() {
  const { t } = useTranslation('documents')
  const [way, setWay] = useState<Way>('paste')
  const uploads = useUploads()
  useDropped(files => {
    setWay('files')
    uploads.upload(files)
  })
  return (
    <section aria-labelledby="add" className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <h2 id="add" className="font-semibold">
        {t('add')}
      </h2>
      <Tabs.Root value={way} onValueChange={value => setWay(value as Way)} className="mt-3">
        <Tabs.List aria-label={t('ways.label')} className="mb-4 grid grid-cols-3 border-b border-line text-sm">
          {WAYS.map(value => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="-mb-px border-b-2 border-transparent px-2 py-2 text-quiet hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
            >
              {t(`ways.${value}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="paste">
          <AddPasted />
        </Tabs.Content>
        <Tabs.Content value="files">
          <AddFiles {...uploads} />
        </Tabs.Content>
        <Tabs.Content value="address">
          <AddAddress />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  )
}
