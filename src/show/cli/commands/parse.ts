import { RelataError } from '../../../base/errors.js'
import type { Tier } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { tierOption } from '../options.js'
import { printData } from '../output.js'

/** `parse`: words, tags and dependency trees as CoNLL-U, from text or from gold words. */
export const define: Define = (command, outcome) => {
  command
    .argument('[FILE]', 'a text to parse; - for standard input')
    .option('--conllu <FILE>', 'CoNLL-U whose words are kept, and tagged and parsed anew')
    .addOption(tierOption())
    .addHelpText('after', example('relata parse report.txt', 'relata parse --conllu en_ewt-ud-dev.conllu'))
    .action(async (file: string | undefined, options: { conllu?: string; tier: Tier }) => {
      if ((file === undefined) === (options.conllu === undefined))
        throw new RelataError('RELATA_USAGE', 'parse takes either a FILE or --conllu FILE')
      const relata = await import('../../../relata.js')
      const name = options.conllu ?? file!
      try {
        const given = await relata.acquireVerbatim(name)
        if (options.conllu === undefined)
          return await printData(relata.writeConllu(relata.openParser(options.tier).parse(given)))
        const sentences = relata.readConllu(given.text)
        if (!sentences.length) throw new RelataError('RELATA_CONLLU_EMPTY', name)
        await printData(relata.writeConllu(relata.openParser(options.tier).reparse(sentences), sentences))
      } catch (thrown) {
        outcome.fail(name, thrown)
      }
    })
}
