import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { jsonLd } from '../../src/export/jsonld.js'
import { difficultSource, whole } from './support/source.js'

const PROV = 'http://www.w3.org/ns/prov#'
const SCHEMA = 'https://schema.org/'

/** The triples, by jsonld in its safe mode, which throws where anything would be lost; the context is within, so nothing is fetched. */
async function triples(text: string) {
  const documentLoader = async (url: string) => {
    throw new Error(`fetches ${url}`)
  }
  const quads = (await jsonld.toRDF(JSON.parse(text), { safe: true, documentLoader } as object)) as {
    subject: { value: string }
    predicate: { value: string }
    object: { value: string }
  }[]
  return quads.map(q => [q.subject.value, q.predicate.value, q.object.value] as const)
}

test('jsonld reads it whole; claims say whence they are and by what they were read', async () => {
  const all = await triples(await whole(jsonLd(await difficultSource())))
  const claims = all.filter(([, p, o]) => p.endsWith('#type') && o === `${SCHEMA}Claim`).map(([s]) => s)
  expect(claims).toHaveLength(13)
  for (const claim of claims) {
    const said = (predicate: string) => all.filter(([s, p]) => s === claim && p === predicate).map(t => t[2])
    const [from] = said(`${PROV}wasQuotedFrom`)
    expect(all).toContainEqual([from, expect.stringMatching(/#type$/), `${SCHEMA}Article`])
    const [activity] = said(`${PROV}wasGeneratedBy`)
    expect(all).toContainEqual([activity, `${PROV}wasAssociatedWith`, 'urn:relata:reader:test%2F1'])
    expect(said(`${SCHEMA}text`)).toHaveLength(1)
  }
})

test('a grade is a ClaimReview, in which more is better', async () => {
  const { '@graph': graph } = JSON.parse(await whole(jsonLd(await difficultSource())))
  const reviews = graph.filter((n: Record<string, unknown>) => n['@type'] === 'schema:ClaimReview')
  expect(reviews).toHaveLength(1)
  expect(reviews[0]['schema:author']['schema:name']).toBe('Dana')
  expect(reviews[0]['schema:reviewRating']).toMatchObject({
    'schema:ratingValue': 4,
    'schema:bestRating': 5,
    'schema:alternateName': '2: probably true',
  })
})
