import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'

/** `mcp`: the ledger for agents, over standard input and output, until the client ends it. */
export const define: Define = command => {
  command
    .addOption(ledgerOption())
    .option('--read-only', 'without propose_claims, which puts claims into the review queue')
    .addHelpText(
      'after',
      example('relata mcp --ledger case.db', 'claude mcp add relata -- relata mcp --ledger /cases/harbour.db'),
    )
    .action((options: LedgerOptions & { readOnly?: boolean }) =>
      withWorkspace(options, async workspace => {
        const [{ StdioServerTransport }, { mcpServer }] = await Promise.all([
          import('@modelcontextprotocol/sdk/server/stdio.js'),
          import('../../mcp/server.js'),
        ])
        const server = mcpServer(workspace, options)
        const ended = new Promise<void>(done => {
          server.server.onclose = done
          process.stdin.once('end', done)
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
        })
        await server.connect(new StdioServerTransport())
        await ended
        await server.close()
      }),
    )
}
