import { useState } from 'react'
import { treeLines } from '../../../src/model/explained-tree.ts'
import type { Explanation } from '../../../src/model/explanation.ts'
import { useWhy } from '../lib/api.ts'

/** Reasons of the confidence that are shown. */
const PARTS = 5

/** Why a claim was read, asked for when it is opened. */
export function Why({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="relative z-10 mt-2 text-sm" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded text-quiet hover:text-ink">Why?</summary>
      {open ? <Answer id={id} /> : null}
    </details>
  )
}

function Answer({ id }: { id: string }) {
  const { data, error } = useWhy(id)
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p className="text-quiet">Reading again …</p>
  return <Reasons told={data} />
}

function Reasons({ told }: { told: Explanation }) {
  const { rule, roles, voices, certainty, confidence, sentence, claim } = told
  return (
    <dl className="mt-1 grid gap-2 [&_dt]:font-medium">
      <div>
        <dt>Rule</dt>
        <dd>
          “{rule.name}” ({rule.file}.yaml): {rule.reason} <span className="text-quiet">Example: {rule.example}</span>
        </dd>
      </div>
      <div>
        <dt>Roles</dt>
        {roles.map(({ role, name, at, way, links }) => (
          <dd key={`${role} ${at.start}`}>
            <span className="text-quiet">{role}</span> {name}
            {links.length ? <>: “{at.text}”</> : null}
            {links.map(link => ` is “${link.to.text}”, sentence ${link.to.sentence} (${link.by})`)}
            <span className="block text-xs text-quiet">
              {[told.trigger.text, ...way.map(step => `${step.up ? '↑' : '↓'}${step.relation} ${step.word}`)].join(' ')}
            </span>
          </dd>
        ))}
      </div>
      <div>
        <dt>According to</dt>
        {voices.length ? null : <dd>the document itself</dd>}
        {voices.map(({ source, cue, inherited, vouched }) => (
          <dd key={`${source?.start} ${cue?.start}`}>
            {source?.text ?? 'nobody named'}
            {cue ? `: “${cue.text}”` : ''}
            {inherited ? `, from sentence ${(source ?? cue)?.sentence}` : ''}
            {vouched ? '' : ' (nobody vouches for it)'}
          </dd>
        ))}
      </div>
      {certainty.length ? (
        <div>
          <dt>Certainty</dt>
          {certainty.map(({ value, at }) => (
            <dd key={`${value} ${at?.start}`}>
              {value}: {at ? `“${at.text}”` : 'the rule’s own words'}
            </dd>
          ))}
        </div>
      ) : null}
      <div>
        <dt>Read at {Math.round(100 * claim.confidence)} %</dt>
        {confidence.parts.slice(0, PARTS).map(({ feature, says, effect }) => (
          <dd key={feature} className="tabular-nums">
            {effect > 0 ? '+' : '−'}
            {Math.abs(effect).toFixed(2)} {says}
          </dd>
        ))}
      </div>
      <div className="min-w-0">
        <dt>The sentence’s tree</dt>
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
