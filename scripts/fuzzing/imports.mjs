// What is imported: the claims that are made of a file fit the scheme and stand in the text that is made of it.
import { coded, load, MARKS, must } from './common.mjs'

const TYPES = new Set(['aid', 'fight', 'member', 'part_of', 'leads', 'same_as', 'kin', 'control', 'meet', 'other'])

function importing(module, name, seeds, words) {
  return async () => {
    const { [name]: read } = await load(`export/import/${module}.js`)
    const { composed } = await load('export/import/compose.js')
    const { claimSchema } = await load('model/claim.js')
    const { original } = await load('model/original.js')
    const options = { types: TYPES, symmetric: type => type === 'fight', otherwise: 'other' }
    return {
      watched: ['/dist/export/', '/dist/model/', '/fast-xml-parser/', '/papaparse/'],
      seeds: seeds.map(seed => Buffer.from(seed)),
      words: [...words, '__proto__', 'constructor', 'toString', ...MARKS],
      run: bytes =>
        coded(async () => {
          const text = bytes.toString()
          const file = await read(text, options)
          const from = original(bytes, 'given', null, null)
          for (const entry of composed(file, { title: 'given', publisher: null, published: null }, from)) {
            const { text: made } = entry.document
            for (const claim of entry.reading.claims) {
              const fits = claimSchema.safeParse(claim)
              must(
                fits.success,
                `a claim that is none: ${fits.error?.issues[0]?.path.join('.')} ${fits.error?.issues[0]?.message}`,
              )
              const spans = [claim.quote, ...claim.actor, ...claim.recipient, ...claim.origin, ...claim.attribution]
              for (const { start, end, text: words } of spans)
                must(made.slice(start, end) === words, `words that do not stand there`)
            }
          }
        }),
    }
  }
}

const entity = (id, schema, properties) => JSON.stringify({ id, schema, properties })

export const IMPORTS = {
  ftm: importing(
    'ftm',
    'importFtm',
    [
      [
        entity('a', 'Person', { name: ['Ana Rell'], alias: ['A. Rell'], classification: ['person'] }),
        entity('b', 'Organization', { name: ['Coast League'] }),
        entity('c', 'Membership', {
          member: ['a'],
          organization: ['b'],
          role: ['speaker'],
          startDate: ['2020-05'],
          summary: ['Ana Rell joined the Coast League.'],
        }),
        entity('d', 'UnknownLink', {
          subject: ['a'],
          object: ['b'],
          role: ['aid (arms)'],
          date: ['2021'],
          status: ['alleged'],
          publisher: ['Post'],
        }),
        entity('e', 'Event', { keywords: ['fight'], involved: ['a'], location: ['Orsk'] }),
      ].join('\n'),
    ],
    [
      '{"id":"',
      '"schema":"Person"',
      '"properties":{',
      '"name":["',
      '"alias":[',
      '"keywords":["fight"]',
      '"involved":["a"]',
      'null',
      '[]',
      '{}',
      '"Membership"',
      '\n',
      '"role":["part of: wing"]',
      '"date":["2021-13"]',
    ],
  ),
  gexf: importing(
    'gexf',
    'importGexf',
    [
      '<?xml version="1.0"?><gexf version="1.3"><graph defaultedgetype="directed" timeformat="date"><attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="aliases" type="string"/></attributes><attributes class="edge"><attribute id="t" title="types" type="string"/></attributes><nodes><node id="a" label="Ana Rell"><attvalues><attvalue for="0" value="person"/><attvalue for="1" value="A. Rell; Ana"/></attvalues></node><node id="b" label="Coast League"/></nodes><edges><edge id="e" source="a" target="b" type="undirected"><attvalues><attvalue for="t" value="aid (arms); fight"/></attvalues><spells><spell start="2020-01" end="2021"/><spell start="2022"/></spells></edge><edge source="b" target="a" label="member" start="2019-01-01"/></edges></graph></gexf>',
    ],
    [
      '<node id="',
      '<edge source="a" target="b"',
      '<spell start="',
      'label=""',
      '<nodes>',
      '</nodes>',
      '<attvalue for="0" value="',
      '/>',
      '<!DOCTYPE a [<!ENTITY a "b">]>',
      '&a;',
      '<![CDATA[',
      '<!--',
    ],
  ),
  table: importing(
    'tables',
    'importTable',
    [
      'event_date,event_type,event_mode,actor1,actor1_kind,actor2,location,source,notes,time_precision\n2021-05-04,aid,arms,Coast League,organization,Ana Rell,Orsk,Post; Wire,"Coast League armed Ana Rell in Orsk.",1\n12 January 2024,Battles,Armed clash,Police Forces of Lomna,,Civilians (Lomna),,,"He said ""no""",3\n',
      'name,kind,aliases,part_of,member_of\nAna Rell,person,A. Rell; Ana,,Coast League\nCoast League,organization,CL,Union of Coasts,\n',
      'event_type;actor1;actor2\nfight;A;B\n',
    ],
    [
      'event_type',
      'actor1',
      'name',
      'aliases',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r',
      '=1+1',
      "'=",
      '2021-05-04',
      'Unidentified Armed Group',
      '2020-05~/..',
      'valid_time',
    ],
  ),
  actors: async () => {
    const { readActors } = await load('wiring/actors-file.js')
    const { withOwnActors } = await load('wiring/own-actors.js')
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const { join } = await import('node:path')
    const folder = mkdtempSync(join(tmpdir(), 'relata-fuzz-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'actors.yaml')
    return {
      watched: ['/dist/wiring/actors', '/dist/wiring/own-actors', '/yaml/'],
      seeds: [
        Buffer.from(
          'actors:\n- name: Harbour Guard\n  kind: unit\n  sort: armed-group\n  aliases: [HG, the Guard]\n  part: Coast League\n  of: Lomna\n- name: Lomna\n  kind: state\n  adjectives: [Lomnan]\n  people: Lomnans\n  capital: Orsk\n',
        ),
      ],
      words: [
        '- name: ',
        '  kind: ',
        '  aliases: ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '<<: *a',
        '!!js/function ',
        '|\n',
        '>\n',
        '? ',
        ': ',
        '%YAML 1.1\n',
        '---\n',
        '...\n',
        '"\\u202e"',
        '__proto__',
        'constructor',
        '  state: state\n',
        ...MARKS,
      ],
      run: bytes =>
        coded(async () => {
          writeFileSync(path, bytes)
          const actors = readActors(path)
          for (const { name, aliases } of actors)
            must(
              [name, ...aliases].every(n => typeof n === 'string' && n.trim()),
              'a name that is none',
            )
          withOwnActors({ 'names/countries': { states: {} } }, actors)
        }),
    }
  },
}
