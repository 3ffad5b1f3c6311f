import { Tabs } from 'radix-ui'
import { AddAddress } from './address.tsx'
import { AddFiles } from './files.tsx'
import { AddPasted } from './pasted.tsx'

const WAYS = [
  { value: 'paste', label: 'Paste', Panel: AddPasted },
  { value: 'files', label: 'Files', Panel: AddFiles },
  { value: 'address', label: 'Address', Panel: AddAddress },
]

/** The three ways to hand in a report. */
export function AddDocuments() {
  return (
    <section aria-labelledby="add" className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <h2 id="add" className="font-semibold">
        Add a report
      </h2>
      <Tabs.Root defaultValue="paste" className="mt-3">
        <Tabs.List aria-label="How to hand it in" className="mb-4 grid grid-cols-3 border-b border-line text-sm">
          {WAYS.map(({ value, label }) => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="-mb-px border-b-2 border-transparent px-2 py-2 text-quiet hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
            >
              {label}
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
