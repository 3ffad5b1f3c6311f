import { z } from 'zod'
import { cited, citedSchema, citedText } from '../cite.js'
import { tool } from '../tool.js'

const documentHit = z.object({
  id: z.string(),
  title: z.string().nullable(),
  passage: z.string().describe('words of the document around what was found'),
})

/** Full text and actors. */
export const search = tool({
  name: 'search',
  title: 'Search the ledger',
  description:
    'Finds actors by name or alias, claims by the words of their quotes, and documents by their words. All words must occur. ' +
    'Answers with quotes and where they stand.',
  input: z.object({
    words: z.string().min(1).describe('words or a name'),
    limit: z.number().int().min(1).max(50).default(10),
  }),
  output: z.object({
    actors: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), claims: z.number() })),
    claims: z.array(citedSchema),
    documents: z.array(documentHit),
  }),
  run: async (workspace, { words, limit }) => {
    const { actors, hits } = await workspace.search(words, limit)
    const ids = hits.filter(hit => hit.kind === 'claim').map(hit => hit.id)
    const claims = ids.length ? (await workspace.claims({ ids })).map(cited) : []
    const documents = hits
      .filter(hit => hit.kind === 'document')
      // the marks around what was found are for a screen
      .map(({ id, title, snippet }) => ({ id, title, passage: snippet.replace(/[\u0002\u0003]/g, '') }))
    const found = actors.map(({ id, name, kind, uses }) => ({ id, name, kind, claims: uses }))
    const lines = [
      ...found.map(a => `Actor: ${a.name} (${a.kind}, ${a.claims} claims, id ${a.id})`),
      ...claims.map(citedText),
      ...documents.map(d => `"${d.passage.replace(/\s+/g, ' ')}"\n  ${d.title ?? 'untitled'} (document ${d.id})`),
    ]
    return { text: lines.join('\n\n') || 'Nothing was found.', data: { actors: found, claims, documents } }
  },
})
