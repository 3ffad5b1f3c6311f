import { InvalidArgumentError } from 'commander'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }

/** `grade`: how far a source can be relied on, or how credible a claim is. */
export const define: Define = command => {
  command
    .argument('<WHAT>', 'a source by name, or a claim by its id or the beginning of it')
    .argument(
      '<GRADE>',
      'A (completely reliable) to F (cannot be judged) for a source, 1 (confirmed) to 6 for a claim',
      letter,
    )
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata grade "Harbour Radio" B --reason "right in 2021 and 2022"',
        'relata grade 3f9c0a1b 2 --reason "fits what two others say"',
      ),
    )
    .action((what: string, grade: string, options: Options) =>
      withWorkspace(options, async workspace => {
        const { CREDIBILITY, isCredibility, isReliability, openWeighing, RELIABILITY } = await import(
          '../../../relata.js'
        )
        const weighing = await openWeighing(workspace)
        const ofSource = isReliability(grade)
        const judged = ofSource
          ? await weighing.gradeSource(what, grade, groundsOf(options))
          : await weighing.gradeClaim(what, isCredibility(grade) ? grade : '6', groundsOf(options))
        if (options.json) return printJson(judged)
        const means = ofSource ? RELIABILITY[grade] : CREDIBILITY[Number(grade) as keyof typeof CREDIBILITY]
        const known = judged.status === 'known' ? 'Already graded' : 'Graded'
        await print(`${known} ${what}: ${grade}, ${means}. relata undo takes it back.\n`)
      }),
    )
}

function letter(value: string): string {
  const grade = value.toUpperCase()
  if (!/^[A-F1-6]$/.test(grade)) throw new InvalidArgumentError('A source is graded A to F, a claim 1 to 6.')
  return grade
}
