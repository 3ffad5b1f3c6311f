import { InvalidArgumentError } from 'commander'
import { RelataError } from '../../../base/errors.js'
import { type Document, document } from '../../../model/document.js'
import type { Tier } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { lines } from '../lines.js'
import { languageOption, publishedOption, tierOption } from '../options.js'
import { printLine } from '../output.js'
import { progress } from '../progress.js'

interface Options {
  readonly input?: 'jsonl'
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
}

/** `annotate`: every layer of reading, one JSON object a document and line, in the order of the input. */
export const define: Define = (command, outcome) => {
  command
    .argument('[FILE...]', 'texts to annotate; - or nothing for standard input', [])
    .option('--input <FORMAT>', 'jsonl: each line is {"id","text","title"?,"published"?}', inputFormat)
    .addOption(publishedOption())
    .addOption(tierOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      example('relata annotate report.txt', 'relata annotate --input jsonl < texts.jsonl > layers.jsonl'),
    )
    .action(async (files: string[], options: Options) => {
      const relata = await import('../../../relata.js')
      const reader = relata.openReader(options.tier)
      const annotate = async (given: Document, name: string) => {
        const { annotation, notices } = await relata.readDocument(reader, given)
        for (const notice of notices) outcome.notice(name, notice)
        await printLine(relata.annotationRecord(annotation))
      }
      /** A document that failed has its line too: its text, empty layers, and why. */
      const fail = (given: Document, name: string, thrown: unknown) =>
        printLine(relata.failedRecord(given, coded(outcome.fail(name, thrown))))

      const names = files.length ? files : ['-']
      const bar = await progress(options.input ? 0 : names.length)
      for (const name of names) {
        if (options.input === 'jsonl') {
          for await (const item of given(await relata.byteStream(name), options)) {
            const where = `${name === '-' ? 'standard input' : name}, line ${item.line}`
            try {
              if (item.error) throw item.error
              await annotate(item.document, where)
            } catch (thrown) {
              await fail(item.document, where, thrown)
            }
          }
          continue
        }
        try {
          await annotate(await relata.acquireVerbatim(name, options), name)
        } catch (thrown) {
          await fail(document({ id: name, text: '' }), name, thrown)
        }
        bar.step(name)
      }
      bar.stop()
    })
}

/** The document of each line, with an error beside it where the line does not hold one. */
async function* given(
  stream: AsyncIterable<Uint8Array>,
  options: Options,
): AsyncGenerator<{ line: number; document: Document; error?: RelataError }> {
  let line = 0
  for await (const text of lines(stream)) {
    line++
    if (text.trim()) yield { line, ...documentOf(text, `line ${line}`, options) }
  }
}

function documentOf(line: string, fallbackId: string, options: Options): { document: Document; error?: RelataError } {
  let fields: Record<string, unknown> | null = null
  try {
    fields = JSON.parse(line)
  } catch {
    // Said below, together with lines that are JSON but no object.
  }
  const known = (name: string) => (typeof fields?.[name] === 'string' ? (fields[name] as string) : undefined)
  const id = known('id') ?? (typeof fields?.id === 'number' ? String(fields.id) : fallbackId)
  const text = known('text')
  if (text === undefined) {
    const error = new RelataError('RELATA_LINE_INVALID', fields ? 'no "text" in it' : 'not JSON')
    return { document: document({ id, text: '' }), error }
  }
  return {
    document: document({
      id,
      text,
      title: known('title'),
      byline: known('byline'),
      publisher: known('publisher'),
      url: known('url'),
      published: known('published') ?? options.published,
      language: known('language') ?? options.language,
    }),
  }
}

function coded({ code, message }: RelataError): { code: string; message: string } {
  return { code, message }
}

function inputFormat(value: string): 'jsonl' {
  if (value !== 'jsonl') throw new InvalidArgumentError('It is jsonl, or is left out.')
  return value
}
