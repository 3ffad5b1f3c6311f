import { INPUT, LABEL } from '../parts/field.ts'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly required?: boolean
  readonly disabled?: boolean
}

/** One of several, with its label above it. */
export function ChoiceField<T extends string>({ label, value, options, onChange, ...rest }: Props<T>) {
  return (
    <label className="min-w-0">
      <span className={LABEL}>{label}</span>
      <select
        value={value}
        onChange={event => onChange(options.find(o => o.value === event.target.value)?.value ?? value)}
        className={INPUT}
        {...rest}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
