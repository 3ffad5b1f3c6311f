import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { treeLines } from '../../../src/model/explained-tree.ts'
import type { Explanation } from '../../../src/model/explanation.ts'
import { useWhy } from '../lib/api.ts'
import { percent } from '../lib/numbers.ts'

/** Reasons of the confidence that are shown. */
const PARTS = 5

/** Why a claim was read, asked for when it is opened. */
export function Why({ id }: { id: string }) {
  const { t } = useTranslation('claim')
  const [open, setOpen] = useState(false)
  return (
    <details className="relative z-10 mt-2 text-sm" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded text-quiet hover:text-ink">{t('why.question')}</summary>
      {open ? <Answer id={id} /> : null}
    </details>
  )
}

function Answer({ id }: { id: string }) {
  const { t } = useTranslation('claim')
  const { data, error } = useWhy(id)
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p className="text-quiet">{t('why.asking')}</p>
  return <Reasons told={data} />
}

function Reasons({ told }: { told: Explanation }) {
  const { t } = useTranslation('claim')
  const { rule, roles, voices, certainty, confidence, sentence, claim } = told
  return (
    <dl className="mt-1 grid gap-2 [&_dt]:font-medium">
      <div>
        <dt>{t('why.rule')}</dt>
        <dd>
          “{rule.name}” ({rule.file}.yaml): {rule.reason}{' '}
          <span className="text-quiet">{t('why.example', { example: rule.example })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('why.roles')}</dt>
        {roles.map(({ role, name, at, way, links }) => (
          <dd key={`${role} ${at.start}`}>
            <span className="text-quiet">{role}</span> {name}
            {links.length ? <>: “{at.text}”</> : null}
            {links.map(link => t('why.isSame', { text: link.to.text, sentence: link.to.sentence, by: link.by }))}
            <span className="block text-xs text-quiet">
              {[told.trigger.text, ...way.map(step => `${step.up ? '↑' : '↓'}${step.relation} ${step.word}`)].join(' ')}
            </span>
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('according')}</dt>
        {voices.length ? null : <dd>{t('why.document')}</dd>}
        {voices.map(({ source, cue, inherited, vouched }) => (
          <dd key={`${source?.start} ${cue?.start}`}>
            {source?.text ?? t('nobody')}
            {cue ? `: “${cue.text}”` : ''}
            {inherited ? t('why.inherited', { sentence: (source ?? cue)?.sentence }) : ''}
            {vouched ? '' : t('why.unvouched')}
          </dd>
        ))}
      </div>
      {certainty.length ? (
        <div>
          <dt>{t('why.certainty')}</dt>
          {certainty.map(({ value, at }) => (
            <dd key={`${value} ${at?.start}`}>
              {value}: {at ? `“${at.text}”` : t('why.ruleWords')}
            </dd>
          ))}
        </div>
      ) : null}
      <div>
        <dt>{t('why.readAt', { share: percent(claim.confidence) })}</dt>
        {confidence.parts.slice(0, PARTS).map(({ feature, says, effect }) => (
          <dd key={feature} className="tabular-nums">
            {effect > 0 ? '+' : '−'}
            {Math.abs(effect).toFixed(2)} {says}
          </dd>
        ))}
      </div>
      <div className="min-w-0">
        <dt>{t('why.tree')}</dt>
        <dd>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard */}
          <pre tabIndex={0} className="overflow-x-auto rounded border border-line p-2 text-xs leading-tight">
            {treeLines(sentence.words)
              .map(
                ({ branch, word }) =>
                  `${branch}  ${word.deprel}${word.marks.length ? ` · ${word.marks.join(', ')}` : ''}`,
              )
              .join('\n')}
          </pre>
        </dd>
      </div>
    </dl>
  )
}
