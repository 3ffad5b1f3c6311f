// Reads the training sets as sentences { words, labels, document } in IOB2 with the classes PER, ORG and LOC, split into
// words as in UD (hyphens are words of their own).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CLASS = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  person: 'PER',
  location: 'LOC',
  corporation: 'ORG',
  group: 'ORG',
  organization: 'ORG',
  place: 'LOC',
}

/** Splits a word at its hyphens, as UD does, all parts with the same label. */
function split(word) {
  if (!/[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(word) || /^https?:/.test(word)) return [word]
  return word.split(/(?<=[\p{L}\p{N}])(-)(?=[\p{L}\p{N}])/u)
}

/** Sentence from (word, class or null, opens) triples. */
function sentence(rows, document) {
  const words = []
  const labels = []
  for (const { word, label, opens } of rows)
    split(word).forEach((part, k) => {
      words.push(part)
      labels.push(label ? `${opens && k === 0 ? 'B' : 'I'}-${label}` : 'O')
    })
  return { words, labels, document }
}

/** Universal NER: columns id, word, label; `# newdoc` begins a document. */
export function uner(file) {
  const out = []
  let rows = []
  let document = 'uner'
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) document = line
    else if (line.startsWith('#')) continue
    else if (line === '') {
      if (rows.length) out.push({ words: rows.map(r => r[0]), labels: rows.map(r => r[1]), document })
      rows = []
    } else {
      const [id, word, tag] = line.split('\t')
      if (!/^\d+$/.test(id)) continue
      const label = CLASS[tag.slice(2)]
      // An inside tag after nothing opens a name all the same.
      const before = rows.at(-1)?.[1] ?? 'O'
      rows.push([word, label ? `${tag[0] === 'I' && before.slice(2) === label ? 'I' : 'B'}-${label}` : 'O'])
    }
  }
  return out
}

/** CoNLL columns word, label; IO or IOB; sentences by blank lines. */
export function conll(file, separator, documentSize) {
  const out = []
  let rows = []
  let before = null
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, tag = 'O'] = line.trim().split(separator)
    if (!word) {
      if (rows.length) out.push(sentence(rows, `${file} ${Math.floor(out.length / documentSize)}`))
      rows = []
      before = null
      continue
    }
    const label = CLASS[tag.replace(/^[BI]-/, '')] ?? null
    rows.push({ word, label, opens: tag.startsWith('B-') || label !== before })
    before = label
  }
  return out
}

/** GUM: the outermost runs of proper nouns in the `Entity=` spans of persons, organisations and places. */
export function gum(file) {
  const out = []
  let document = ''
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    const rows = []
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc')) document = line
      const columns = line.split('\t')
      if (columns.length === 10 && /^\d+$/.test(columns[0])) rows.push(columns)
    }
    if (!rows.length) continue
    const spans = []
    const open = []
    rows.forEach((row, i) => {
      const value = /Entity=([^|]*)/.exec(row[9])?.[1] ?? ''
      for (const [part] of value.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
        if (part.startsWith('(')) {
          const [id, type] = part.slice(1).replace(/\)$/, '').split('-')
          const span = { id, type, first: i, last: i + 1 }
          if (part.endsWith(')')) spans.push(span)
          else open.push(span)
        } else {
          const id = part.slice(0, -1)
          const at = open.findLastIndex(s => s.id === id)
          if (at >= 0) spans.push({ ...open.splice(at, 1)[0], last: i + 1 })
        }
      }
    })
    const labels = rows.map(() => 'O')
    const proper = i => /^NNPS?$/.test(rows[i][4])
    for (const { type, first, last } of spans.sort((a, b) => b.last - b.first - (a.last - a.first))) {
      const label = CLASS[type]
      if (!label) continue
      for (let i = first; i < last; i++) {
        if (!proper(i) || labels[i] !== 'O') continue
        let end = i + 1
        for (let k = end; k < last && k < end + 3; k++) {
          if (proper(k)) end = k + 1
          else if (!/^(-|of|al|el|the|de|'s|&|\.)$/.test(rows[k][1])) break
        }
        // The head of the phrase is in this run: no proper noun governs it from inside the phrase.
        const inside = []
        for (let k = i; k < end; k++) {
          const head = Number(rows[k][6]) - 1
          if (head < first || head >= last) inside.push(k)
        }
        if (inside.length) for (let k = i; k < end; k++) labels[k] = `${k === i ? 'B' : 'I'}-${label}`
        i = end
      }
    }
    out.push({ words: rows.map(r => r[1]), labels, document })
  }
  return out
}

/** MEANTIME: entity mentions that are names, with the type of the entity that they refer to. */
export function meantime(folder) {
  const out = []
  for (const part of readdirSync(folder).filter(f => f.startsWith('corpus_')))
    for (const name of readdirSync(join(folder, part)).filter(f => f.endsWith('.xml'))) {
      const xml = readFileSync(join(folder, part, name), 'utf8')
      const plain = s =>
        s
          .replace(/&amp;/g, '&')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'")
      const tokens = [...xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)</g)].map(m => ({
        sentence: Number(m[1]),
        id: m[2],
        word: plain(m[3]),
        label: null,
        opens: false,
      }))
      const at = new Map(tokens.map((t, i) => [t.id, i]))
      const type = new Map()
      for (const m of xml.matchAll(/<ENTITY [^>]*>/g))
        type.set(/m_id="(\d+)"/.exec(m[0])[1], /ent_type="(\w*)"/.exec(m[0])?.[1])
      const refers = new Map()
      for (const m of xml.matchAll(/<REFERS_TO[\s\S]*?<\/REFERS_TO>/g)) {
        const target = /<target m_id="(\d+)"/.exec(m[0])?.[1]
        for (const s of m[0].matchAll(/<source m_id="(\d+)"/g)) refers.set(s[1], target)
      }
      const spans = []
      for (const m of xml.matchAll(/<ENTITY_MENTION([^>]*)>([\s\S]*?)<\/ENTITY_MENTION>/g)) {
        const id = /m_id="(\d+)"/.exec(m[1])[1]
        const label = CLASS[type.get(refers.get(id))]
        const ids = [...m[2].matchAll(/t_id="(\d+)"/g)].map(t => at.get(t[1])).sort((a, b) => a - b)
        const syntax = /syntactic_type="(\w*)"/.exec(m[1])?.[1]
        if (label && ids.length && /^(NAM|PRE\.NAM)$/.test(syntax)) spans.push({ label, ids })
      }
      for (const { label, ids } of spans.sort((a, b) => b.ids.length - a.ids.length)) {
        while (ids.length && !/^[\p{Lu}\d]/u.test(tokens[ids[0]].word)) ids.shift()
        if (ids.some(i => tokens[i].label) || ids.length > 7) continue
        ids.forEach((i, k) => {
          tokens[i].label = label
          tokens[i].opens = k === 0
        })
      }
      // Only the title and the first five sentences of an article were annotated.
      const sentences = new Map()
      for (const t of tokens) if (t.sentence <= 6) sentences.set(t.sentence, [...(sentences.get(t.sentence) ?? []), t])
      for (const rows of sentences.values()) out.push(sentence(rows, name))
    }
  return out
}
