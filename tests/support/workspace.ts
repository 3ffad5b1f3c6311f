import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import type { Ledger } from '../../src/model/ledger.js'
import { workspace } from '../../src/wiring/open-workspace.js'
import type { Workspace, WorkspaceData } from '../../src/wiring/workspace.js'

/** The YAML files of a folder of the project, parsed, by name without `.yaml`. */
export function yamlFiles(folder: string): Record<string, unknown> {
  const at = new URL(`../../${folder}/`, import.meta.url)
  return Object.fromEntries(
    readdirSync(at)
      .filter(f => f.endsWith('.yaml'))
      .map(f => [f.replace('.yaml', ''), parse(readFileSync(new URL(f, at), 'utf8'))]),
  )
}

/** A workspace on a ledger, with the project's scheme and word lists, and no known names. */
export function testWorkspace(path: string): Workspace {
  return workspaceOn(openSqliteLedger(path))
}

/** The same on any ledger. */
export function workspaceOn(ledger: Ledger): Workspace {
  return workspace(ledger, {
    language: {},
    scheme: yamlFiles('scheme'),
    resolve: yamlFiles('src/resolve/data'),
    weigh: yamlFiles('src/weigh/data'),
    analyse: yamlFiles('src/analyse/data') as WorkspaceData['analyse'],
  })
}
