import { document } from '../model/document.js'
import { type Annotation, annotation, type Sentence, tokens } from './annotation.js'

/** A sentence of a CoNLL-U file: its comment lines and its rows of ten columns, ranges and empty nodes included. */
export interface ConlluSentence {
  readonly comments: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const [ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const isWord = (row: readonly string[]) => /^\d+$/.test(row[ID])

/** Reads CoNLL-U (https://universaldependencies.org/format.html). Lines that are neither comment nor row are passed over. */
export function readConllu(text: string): ConlluSentence[] {
  const found: ConlluSentence[] = []
  let comments: string[] = []
  let rows: string[][] = []
  const close = () => {
    if (rows.length) found.push({ comments, rows })
    comments = []
    rows = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (line === '') close()
    else if (line.startsWith('#')) comments.push(line)
    else {
      const row = line.split('\t')
      if (row.length === 10) rows.push(row)
    }
  }
  close()
  return found
}

/**
 * An annotation with the words, sentences, tags and trees of these sentences. The text is put together again from the
 * words by `SpaceAfter=No`; sentences are separated by a space, and by a blank line where a paragraph or document begins.
 */
export function annotationFromConllu(sentences: readonly ConlluSentence[]): Annotation {
  const words = sentences.map(s => s.rows.filter(isWord))
  const columns = tokens(words.reduce((n, rows) => n + rows.length, 0))
  const spans: Sentence[] = []
  const paragraphs: { start: number; end: number }[] = []
  let text = ''
  let at = 0
  sentences.forEach((sentence, index) => {
    const opens = index === 0 || sentence.comments.some(c => /^# new(par|doc)/.test(c))
    if (opens) text = text.trimEnd() + (text ? '\n\n' : '')
    else if (!/\s$/.test(text)) text += ' '
    const first = at
    const start = text.length
    const glued = gluedIds(sentence)
    for (const row of words[index]) {
      columns.start[at] = text.length
      text += row[FORM]
      columns.end[at] = text.length
      if (!glued.has(row[ID])) text += ' '
      columns.sentence[at] = index
      columns.text[at] = row[FORM]
      columns.lemma[at] = row[LEMMA]
      columns.upos[at] = row[UPOS]
      columns.xpos[at] = row[XPOS]
      columns.feats[at] = row[FEATS]
      columns.head[at] = /^[1-9]\d*$/.test(row[HEAD]) ? first + Number(row[HEAD]) - 1 : -1
      columns.deprel[at] = row[DEPREL]
      at++
    }
    const end = at > first ? columns.end[at - 1] : start
    spans.push({ first, last: at, start, end })
    if (opens || !paragraphs.length) paragraphs.push({ start, end })
    else paragraphs[paragraphs.length - 1].end = end
  })
  const result = annotation(document({ text: text.trimEnd() }))
  result.tokens = columns
  result.sentences = spans
  result.blocks = paragraphs.map(p => ({ ...p, kind: 'text' }))
  return result
}

/** The ids of the words that no space follows: by their own mark, or inside or at the end of a marked range. */
function gluedIds(sentence: ConlluSentence): Set<string> {
  const glued = new Set<string>()
  for (const row of sentence.rows) {
    const noSpace = /(?:^|\|)SpaceAfter=No(?:\||$)/.test(row[MISC])
    const range = /^(\d+)-(\d+)$/.exec(row[ID])
    if (range) {
      const [from, to] = [Number(range[1]), Number(range[2])]
      for (let id = from; id < to; id++) glued.add(String(id))
      if (noSpace) glued.add(String(to))
    } else if (noSpace) glued.add(row[ID])
  }
  return glued
}

/**
 * The annotation as CoNLL-U. With the sentences that it was made from, their comments, ids, ranges and last columns come
 * back as they were and only lemma, tags, features and tree are the annotation's; without, sentences are numbered.
 */
export function writeConllu(annotation: Annotation, source?: readonly ConlluSentence[]): string {
  const out: string[] = []
  annotation.sentences.forEach((sentence, index) => {
    const original = source?.[index]
    if (original) out.push(...original.comments)
    else {
      const text = annotation.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
      out.push(`# sent_id = ${index + 1}`, `# text = ${text}`)
    }
    let at = sentence.first
    if (original)
      for (const row of original.rows)
        out.push((isWord(row) ? replaced(annotation, sentence, at++, row) : row).join('\t'))
    else for (; at < sentence.last; at++) out.push(fresh(annotation, sentence, at).join('\t'))
    out.push('')
  })
  return out.length ? `${out.join('\n')}\n` : ''
}

function replaced(annotation: Annotation, sentence: Sentence, at: number, row: readonly string[]): string[] {
  const { lemma, upos, xpos, feats, head, deprel } = annotation.tokens
  const result = [...row]
  result[LEMMA] = lemma[at] || '_'
  result[UPOS] = upos[at] || '_'
  result[XPOS] = xpos[at] || '_'
  result[FEATS] = feats[at] || '_'
  result[HEAD] = String(head[at] < 0 ? 0 : head[at] - sentence.first + 1)
  result[DEPREL] = deprel[at] || '_'
  result[DEPS] = '_'
  return result
}

function fresh(annotation: Annotation, sentence: Sentence, at: number): string[] {
  const { text, start, end } = annotation.tokens
  const glued = at + 1 < sentence.last && start[at + 1] === end[at]
  const row = [
    String(at - sentence.first + 1),
    text[at],
    '_',
    '_',
    '_',
    '_',
    '_',
    '_',
    '_',
    glued ? 'SpaceAfter=No' : '_',
  ]
  return replaced(annotation, sentence, at, row)
}
