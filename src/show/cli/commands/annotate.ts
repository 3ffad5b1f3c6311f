import { InvalidArgumentError } from 'commander'
import { RelataError } from '../../../base/errors.js'
import { type Document, document } from '../../../model/document.js'
import type { Tier } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { lines } from '../lines.js'
import { languageOption, publishedOption, threadsOption, tierOption } from '../options.js'
import { print, printLine, visibleJson } from '../output.js'
import { progress } from '../progress.js'

interface Options {
  readonly input?: 'jsonl'
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
  readonly threads?: number
}

/** `annotate`: every layer of reading, one JSON object a document and line, in the order of the input. */
export const define: Define = (command, outcome) => {
  command
    .argument('[FILE...]', 'texts to annotate; - or nothing for standard input', [])
    .option('--input <FORMAT>', 'jsonl: each line is {"id","text","title"?,"published"?}', inputFormat)
    .addOption(publishedOption())
    .addOption(tierOption())
    .addOption(threadsOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      example('relata annotate report.txt', 'relata annotate --input jsonl < texts.jsonl > layers.jsonl'),
    )
    .action(async (files: string[], options: Options) => {
      const relata = await import('../../../relata.js')
      const readers = relata.openReaders(options)
      const names = files.length ? files : ['-']
      const bar = await progress(options.input ? 0 : names.length)
      const annotate = async ({ document, load, error }: Given) => {
        if (error) throw error
        return readers.annotate(load ? await load() : document)
      }
      try {
        for await (const done of relata.inOrder(given(names, options), readers.abreast, annotate)) {
          const { where, document } = done.item
          if ('result' in done) {
            for (const notice of done.result.notices) outcome.notice(where, notice)
            await print(`${visibleJson(done.result.line)}\n`)
            // a document that failed has its line too: its text, empty layers, and why
          } else await printLine(relata.failedRecord(document, coded(outcome.fail(where, done.thrown))))
          bar.step(where)
        }
      } finally {
        await readers.close()
      }
      bar.stop()
    })
}

/** A document to annotate: at hand, still to be loaded, or none because the line that should hold it does not. */
interface Given {
  readonly where: string
  readonly document: Document
  readonly load?: () => Promise<Document>
  readonly error?: RelataError
}

async function* given(names: readonly string[], options: Options): AsyncGenerator<Given> {
  const { acquireVerbatim, byteStream } = await import('../../../relata.js')
  for (const name of names) {
    if (options.input !== 'jsonl') {
      yield { where: name, document: document({ id: name, text: '' }), load: () => acquireVerbatim(name, options) }
      continue
    }
    let line = 0
    for await (const text of lines(await byteStream(name))) {
      line++
      const where = `${name === '-' ? 'standard input' : name}, line ${line}`
      if (text.trim()) yield { where, ...documentOf(text, `line ${line}`, options) }
    }
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
