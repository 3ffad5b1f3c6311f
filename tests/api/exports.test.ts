import { afterAll, beforeAll, expect, it } from 'vitest'
import { app } from '../../src/show/api/app.js'
import { exportFormatSchema } from '../../src/show/api/exports-contract.js'
import { FORMAT_SUMMARIES } from '../../src/show/cli/export-formats.js'
import { EXPORT_FORMATS, EXPORTS } from '../../src/wiring/exporting.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { difficultWorkspace } from '../export/support/source.js'

let workspace: Workspace
let api: ReturnType<typeof app>
beforeAll(async () => {
  workspace = await difficultWorkspace()
  api = app(workspace, '/nowhere')
})
afterAll(() => workspace.close())
const get = (path: string) => api.request(`http://127.0.0.1:4280${path}`, { headers: { host: '127.0.0.1:4280' } })

it('has every format that there is, as the command line has', () => {
  expect(exportFormatSchema.options).toEqual(EXPORT_FORMATS)
  expect(Object.keys(FORMAT_SUMMARIES)).toEqual(EXPORT_FORMATS)
})

it('hands out each as a file, of its type', async () => {
  for (const format of EXPORT_FORMATS) {
    const response = await get(`/api/export/${format}`)
    expect(response.status, format).toBe(200)
    expect(response.headers.get('content-type')).toBe(EXPORTS[format].mediaType)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="relata-main.${EXPORTS[format].extension}"`,
    )
    expect(await response.text()).toContain('Coast League')
  }
  expect((await get('/api/export/docx')).status).toBe(400)
})

it('hands out the past', async () => {
  const then = await (await get('/api/export/jsonl?asOf=entry:1')).text()
  expect(then.trim().split('\n')).toHaveLength(3)
})

it('makes briefs, with their sources', async () => {
  const markdown = await (await get('/api/brief?actor=Northern%20Front&with=Coast%20League')).text()
  expect(markdown).toContain('# Northern Front and Coast League')
  expect(markdown).toContain('“The Northern Front gave the Coast League rifles” — Harbour Post [1]')
  expect(markdown).toContain('### Denied')
  const html = await get('/api/brief?actor=Omar%20Dal&format=html')
  expect(html.headers.get('content-disposition')).toMatch(/^attachment/)
  const csl = await (await get('/api/brief?actor=Omar%20Dal&format=csl')).json()
  expect(csl).toEqual([
    {
      id: '1',
      type: 'webpage',
      title: 'Who is who: =1+1 & <more>',
      'container-title': 'Harbour "Post"',
      issued: { 'date-parts': [[2020, 6, 1]] },
      URL: 'https://harbour.example.org/who?a=1&b=2',
      note: expect.stringMatching(/^relata document [0-9a-f]{32}$/),
    },
  ])
  expect((await get('/api/brief?actor=Nobody')).status).toBe(404)
  expect((await get('/api/brief?actor=Omar%20Dal&with=Omar%20Dal')).status).toBe(409)
})
