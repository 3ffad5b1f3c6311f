/** A choice of one among few, as adjoining buttons. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
}) {
  return (
    <fieldset className="inline-flex max-w-full flex-wrap rounded-md border border-strong-line bg-raised p-0.5 text-sm">
      <legend className="sr-only">{label}</legend>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="rounded px-2.5 py-1 whitespace-nowrap text-quiet hover:text-ink aria-pressed:bg-accent aria-pressed:font-medium aria-pressed:text-on-accent"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
