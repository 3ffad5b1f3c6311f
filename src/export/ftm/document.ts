import type { Claim } from '../../model/claim.js'
import { documentId, entity, type FtmEntity } from './schema.js'

/** A document as an Article. FollowTheMoney wants a file name of every document: its title stands for it. */
export function article({ id, title, publisher, published, url }: Claim['document']): FtmEntity {
  return entity(documentId(id), 'Article', {
    fileName: [title ?? id],
    title: [title],
    publisher: [publisher],
    publishedAt: [published?.slice(0, 10)],
    sourceUrl: [webAddress(url)],
  })
}

/** An address that FollowTheMoney takes for one; null for anything else. */
export function webAddress(url: string | null): string | null {
  return url && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(url) ? url : null
}
