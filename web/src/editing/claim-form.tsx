import { useTranslation } from 'react-i18next'
import { HEDGES, POLARITIES, REALIS } from '../../../src/model/claim.ts'
import type { ClaimType } from '../../../src/model/scheme.ts'
import { useTypes } from '../lib/lanes.ts'
import { INPUT, LABEL } from '../parts/field.ts'
import { ChoiceField } from './choice-field.tsx'
import { type Draft, PARTIES, wrongIn } from './draft.ts'
import type { Passage } from './parties.ts'
import { PartyField } from './party-field.tsx'

interface Props {
  readonly draft: Draft
  readonly passage: Passage
  readonly types: ReadonlyMap<string, ClaimType>
  readonly onChange: (change: Partial<Draft>) => void
}

/** All that a claim says, field by field. */
export function ClaimForm({ draft, passage, types, onChange }: Props) {
  const { t } = useTranslation(['edit', 'claim'])
  const labels = useTypes()
  const modes = types.get(draft.type)?.modes ?? []
  const wrong = wrongIn(draft, passage)
  const text = (field: 'object' | 'role' | 'time', label: string, hint?: string) => (
    <label className="min-w-0">
      <span className={LABEL}>{label}</span>
      <input
        value={draft[field]}
        aria-invalid={field !== 'role' && wrong[field] !== undefined}
        onChange={event => onChange({ [field]: event.target.value })}
        className={`${INPUT} aria-invalid:border-conflict`}
      />
      {hint ? <span className="mt-1 block text-xs text-quiet">{hint}</span> : null}
    </label>
  )
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <ChoiceField
        label={t('form.type')}
        required
        value={draft.type}
        onChange={type => onChange({ type, mode: types.get(type)?.modes.includes(draft.mode) ? draft.mode : '' })}
        options={[
          { value: '', label: t('form.choose') },
          ...[...types.keys()].map(type => ({ value: type, label: labels.label({ type, mode: null }) })),
        ]}
      />
      <ChoiceField
        label={t('form.mode')}
        value={draft.mode}
        disabled={!modes.length}
        onChange={mode => onChange({ mode })}
        options={[
          { value: '', label: t('form.modeNone') },
          ...modes.map(mode => ({
            value: mode,
            label: t(`claim:mode.${mode}` as 'claim:mode.arms', { defaultValue: mode }),
          })),
        ]}
      />
      {PARTIES.slice(0, 3).map(role => (
        <PartyField
          key={role}
          label={t(`form.${role}`)}
          value={draft[role]}
          passage={passage}
          onChange={value => onChange({ [role]: value })}
        />
      ))}
      {text('object', t('form.object'), wrong.object && t('form.notInText', { words: wrong.object }))}
      <PartyField
        label={t('form.place')}
        value={draft.place}
        passage={passage}
        onChange={place => onChange({ place })}
      />
      {text('role', t('form.role'))}
      {text('time', t('form.time'), wrong.time ? t('form.timeWrong') : t('form.timeHint'))}
      <PartyField
        label={t('form.attribution')}
        hint={t('form.attributionHint')}
        value={draft.attribution}
        passage={passage}
        onChange={attribution => onChange({ attribution })}
      />
      <ChoiceField
        label={t('form.polarity')}
        value={draft.polarity}
        onChange={polarity => onChange({ polarity })}
        options={POLARITIES.map(value => ({ value, label: t(`form.${value}`) }))}
      />
      <ChoiceField
        label={t('form.realis')}
        value={draft.realis}
        onChange={realis => onChange({ realis })}
        options={REALIS.map(value => ({
          value,
          label: value === 'actual' ? t('form.actual') : t(`claim:certainty.${value}`),
        }))}
      />
      <ChoiceField
        label={t('form.hedge')}
        value={draft.hedge}
        onChange={hedge => onChange({ hedge })}
        options={HEDGES.map(value => ({
          value,
          label: value === 'none' ? t('form.none') : t(`claim:certainty.${value}`),
        }))}
      />
    </div>
  )
}
