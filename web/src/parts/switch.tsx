import { Switch as Radix } from 'radix-ui'
import { useId } from 'react'

/** A switch with its label and a word on what it does. */
export function Switch({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string
  hint?: string
  checked: boolean
  onChange: (on: boolean) => void
}) {
  const id = useId()
  return (
    <span className="inline-flex items-center gap-2 text-sm" title={hint}>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        className="relative h-6 w-10 shrink-0 rounded-full border border-strong-line bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-4 translate-x-1 rounded-full bg-strong-line transition-transform data-[state=checked]:translate-x-[1.15rem] data-[state=checked]:bg-on-accent motion-reduce:transition-none" />
      </Radix.Root>
      <label htmlFor={id}>{label}</label>
    </span>
  )
}
