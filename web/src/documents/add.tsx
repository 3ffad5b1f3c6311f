import { Tabs } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { AddAddress } from './address.tsx'
import { AddFiles } from './files.tsx'
import { AddPasted } from './pasted.tsx'

const WAYS = [
  { value: 'paste', Panel: AddPasted },
  { value: 'files', Panel: AddFiles },
  { value: 'address', Panel: AddAddress },
] as const

/** The three ways to hand in a report. */
export function AddDocuments() {
  const { t } = useTranslation('documents')
  return (
    <section aria-labelledby="add" className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <h2 id="add" className="font-semibold">
        {t('add')}
      </h2>
      <Tabs.Root defaultValue="paste" className="mt-3">
        <Tabs.List aria-label={t('ways.label')} className="mb-4 grid grid-cols-3 border-b border-line text-sm">
          {WAYS.map(({ value }) => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="-mb-px border-b-2 border-transparent px-2 py-2 text-quiet hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
            >
              {t(`ways.${value}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {WAYS.map(({ value, Panel }) => (
          <Tabs.Content key={value} value={value}>
            <Panel />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  )
}
