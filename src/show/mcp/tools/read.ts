import { z } from 'zod'
import { RelataError } from '../../../base/errors.js'
import type { Workspace } from '../../../relata.js'
import { cited, citedSchema, citedText } from '../cite.js'
import { tool } from '../tool.js'

/** What a document claims: one that is kept, or a text that is handed in and not kept. */
export const read = tool({
  name: 'read',
  title: 'Read a document',
  description:
    'The claims of a kept document (id, or the file or address it came from), or of a text that is handed in and read without ' +
    'being kept. Answers with quotes. Nothing is fetched and no file is opened.',
  input: z.object({
    document: z.string().min(1).optional().describe('id, file name or address of a kept document'),
    text: z.string().min(1).max(200_000).optional().describe('a text to read instead'),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}/)
      .optional()
      .describe('date of publication of the text, such as 2024-05-31'),
    limit: z.number().int().min(1).max(200).default(50),
    offset: z.number().int().min(0).default(0),
  }),
  output: z.object({
    document: citedSchema.shape.document,
    claims: z.array(citedSchema),
    total: z.number(),
    notices: z.array(z.string()),
  }),
  run: async (workspace, { document: words, text, published, limit, offset }) => {
    if ((words === undefined) === (text === undefined))
      throw new RelataError('RELATA_REQUEST_INVALID', 'read takes either document or text')
    const relata = await import('../../../relata.js')
    const found =
      text === undefined
        ? await kept(workspace, await relata.documentMeant(workspace.ledger, words!))
        : await relata.openReaders({ threads: 1 }).read((await relata.acquirePasted({ text, published })).document)
    const { id, title, publisher, published: on, url } = found.document
    const document = { id, title, publisher, published: on, url }
    const claims = found.claims.slice(offset, offset + limit).map(cited)
    const head = [publisher, title, on?.slice(0, 10), url].filter(Boolean).join(', ') || `document ${id}`
    const lines = [
      head,
      ...found.notices,
      ...claims.map(citedText),
      `${claims.length} of ${found.claims.length} claims`,
    ]
    return {
      text: lines.join('\n\n'),
      data: { document, claims, total: found.claims.length, notices: [...found.notices] },
    }
  },
})

async function kept(workspace: Workspace, id: string) {
  const there = await workspace.ledger.document(id)
  if (!there) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', id)
  return { document: there.document, claims: await workspace.claims({ document: id }), notices: [] }
}
