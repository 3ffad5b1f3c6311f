import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../src/model/mention.ts'
import { INPUT, LABEL } from '../parts/field.ts'
import { namesFor, type Passage, partyOf } from './parties.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: readonly Participant[]
  readonly passage: Passage
  readonly onChange: (value: readonly Participant[]) => void
}

/** Who stands in a role: each with a way to take it out, and a field to add one by name or by words of the text. */
export function PartyField({ label, hint, value, passage, onChange }: Props) {
  const { t } = useTranslation('edit')
  const id = useId()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState('')
  const add = (said: string) => {
    if (!said.trim()) return setMissing('')
    const party = partyOf(said, passage)
    setMissing(party ? '' : said)
    if (!party) return
    setWords('')
    if (!value.some(p => p.start === party.start && p.name === party.name)) onChange([...value, party])
  }
  const offered = namesFor(passage)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={LABEL}>
        {label}
      </label>
      {value.length ? (
        <ul className="mb-1.5 flex flex-wrap gap-1.5">
          {value.map(party => (
            <li
              key={`${party.start} ${party.name}`}
              className="inline-flex max-w-full items-center gap-1 rounded-md border border-line bg-sunken py-0.5 ps-2 pe-1 text-sm"
            >
              <span className="truncate" title={party.text === party.name ? undefined : `“${party.text}”`}>
                {party.name}
              </span>
              <button
                type="button"
                aria-label={t('form.remove', { name: party.name })}
                onClick={() => onChange(value.filter(p => p !== party))}
                className="rounded p-1 text-quiet hover:text-ink"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={id}
        list={`${id}-names`}
        autoComplete="off"
        value={words}
        placeholder={t('form.add')}
        aria-invalid={missing !== ''}
        aria-describedby={missing || hint ? `${id}-told` : undefined}
        onChange={event => {
          setWords(event.target.value)
          if (offered.includes(event.target.value)) add(event.target.value)
        }}
        onBlur={() => add(words)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add(words)
        }}
        className={`${INPUT} aria-invalid:border-conflict`}
      />
      <datalist id={`${id}-names`}>
        {offered.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {missing || hint ? (
        <p id={`${id}-told`} className={`mt-1 text-xs ${missing ? 'text-conflict' : 'text-quiet'}`}>
          {missing ? t('form.notInText', { words: missing }) : hint}
        </p>
      ) : null}
    </div>
  )
}
