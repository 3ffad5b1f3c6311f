import type { ExplainedRule } from '../../../model/explanation.js'
import { type LanguageData, languageFile } from '../../language.js'
import type { ClaimReading } from '../claim-reading.js'
import type { Draft } from '../draft.js'
import type { Entry } from '../senses/sense-index.js'

interface Told {
  readonly reason: string
  readonly example: string
}

/** What `relata explain` says of the rules that are written in code (src/read/en/explain.yaml). */
interface ToldRules {
  readonly ties: Readonly<Record<string, Told>>
  readonly obligation: Told
}

/** Says which rule found a claim, with the rule's own reason and example. */
export function ruleTeller(language: LanguageData): (reading: ClaimReading) => ExplainedRule {
  const told = languageFile<ToldRules>(language, 'explain')
  const roles = languageFile<Record<string, Told>>(language, 'events/roles')
  const inCode = (found: Draft): Pick<ExplainedRule, 'kind' | 'file' | 'reason' | 'example'> => {
    if (found.rule.startsWith('obligation')) return { kind: 'obligation', file: 'explain', ...only(told.obligation) }
    const office = /^role (.+)$/.exec(found.rule)?.[1]
    if (office && roles[office]) return { kind: 'tie', file: 'events/roles', ...only(roles[office]) }
    return { kind: 'tie', file: 'explain', ...only(told.ties[found.rule] ?? { reason: found.rule, example: '' }) }
  }
  return ({ found, draft }) => {
    const foundType = found.type === draft.type ? null : found.type
    if (found.entry) return { ...ofEntry(found.entry), foundType }
    return { ...inCode(found), name: found.rule, conditions: [], frame: null, foundType }
  }
}

const only = ({ reason, example }: Told): Told => ({ reason, example })

function ofEntry({ sense, frame, frameName, words, file, kind }: Entry): Omit<ExplainedRule, 'foundType'> {
  const functions =
    kind === 'noun'
      ? frame.noun
      : kind === 'adjective' || kind === 'copular'
        ? (frame.adjective ?? frame.verb)
        : frame.verb
  const list = (wanted: Readonly<Record<string, readonly string[] | undefined>> | undefined) =>
    Object.entries(wanted ?? {}).map(([at, what = []]) => `${at}: ${what.join(', ')}`)
  return {
    kind: 'sense',
    name: `${kind === 'copular' ? 'be ' : ''}${words.join(' ')}`,
    file,
    reason: sense.reason,
    example: sense.example,
    conditions: [...(sense.needs ?? []).map(role => `${role}: needed`), ...list(sense.where), ...list(sense.with)],
    frame: { name: frameName, roles: { ...functions } as Record<string, string[]>, reason: frame.reason },
  }
}
