import PostalMime, { type Email } from 'postal-mime'
import { RelataError } from '../../base/errors.js'
import { dropFurniture } from '../clean/clean.js'
import { normaliseText, paragraphs } from '../clean/paragraphs.js'
import type { Draft } from '../draft.js'
import { htmlBlocks } from '../html/blocks.js'
import { parsePage } from '../html/dom.js'
import type { Source } from '../source.js'
import { trickeryNotices } from '../trickery.js'

/** A message: its subject, sender and date, and its text without signature and quoted messages. Errors: RELATA_MAIL_BROKEN, RELATA_FILE_EMPTY. */
export async function parseMail(source: Source): Promise<Draft> {
  const mail = await parsed(source)
  const body = (mail.text?.trim() ? paragraphs(ownWords(mail.text)) : null) ?? htmlParagraphs(mail.html ?? '')
  const text = dropFurniture(body).join('\n\n')
  if (!text) throw new RelataError('RELATA_FILE_EMPTY', source.name)
  const sent = mail.date ? new Date(mail.date) : null
  const attached = mail.attachments.filter(a => a.disposition !== 'inline')
  return {
    text,
    title: mail.subject?.replace(/^((re|fwd?|aw|wg):\s*)+/i, '').trim() || null,
    byline: mail.from?.name || mail.from?.address || null,
    published: sent && !Number.isNaN(sent.getTime()) ? `${sent.toISOString().slice(0, 19)}Z` : null,
    notices: [
      ...trickeryNotices(mail.text?.trim() ? mail.text : (mail.html ?? '')),
      ...(attached.length
        ? [`Attachments are not read: ${attached.map(a => a.filename ?? a.mimeType).join(', ')}.`]
        : []),
    ],
  }
}

async function parsed(source: Source): Promise<Email> {
  try {
    return await PostalMime.parse(source.bytes)
  } catch (cause) {
    throw new RelataError('RELATA_MAIL_BROKEN', source.name, { cause })
  }
}

function htmlParagraphs(html: string): string[] {
  return html.trim() ? htmlBlocks(parsePage(html)).map(block => normaliseText(block.text)) : []
}

/** The writer's own words: without the signature (RFC 3676, 4.3) and without messages that are quoted below. */
function ownWords(text: string): string {
  const lines = text.split(/\r?\n/)
  const signature = lines.indexOf('-- ')
  const own = signature > 0 ? lines.slice(0, signature) : lines
  const quote = own.findIndex(
    (line, i) => /^On .{5,200}wrote:\s*$/.test(line) && own.slice(i + 1, i + 4).some(next => next.startsWith('>')),
  )
  const kept = quote > 0 ? own.slice(0, quote) : own
  // A message that is nothing but a quotation is read as one.
  const answered = kept.filter(line => !line.startsWith('>'))
  return (answered.join('').trim() ? answered : kept.map(line => line.replace(/^(?:> ?)+/, ''))).join('\n')
}
