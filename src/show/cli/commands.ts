import type { CommandEntry } from './command.js'

/** Every command by what it is for, in the order in which `relata --help` lists them. */
export const COMMAND_GROUPS: readonly { readonly title: string; readonly commands: readonly CommandEntry[] }[] = [
  {
    title: 'Read',
    commands: [
      {
        name: 'read',
        summary: 'read documents without keeping them: claims with their quotes',
        load: () => import('./commands/read.js'),
      },
      {
        name: 'annotate',
        summary: 'every layer of reading, one JSON object a document',
        load: () => import('./commands/annotate.js'),
      },
      {
        name: 'parse',
        summary: 'words, tags and dependency trees as CoNLL-U',
        load: () => import('./commands/parse.js'),
      },
      {
        name: 'extract',
        summary: 'the clean text of a page, with title, byline, publisher and date',
        load: () => import('./commands/extract.js'),
      },
      {
        name: 'explain',
        summary: 'why a claim was read: tree, rule, paths, cue',
        load: () => import('./commands/explain.js'),
      },
      {
        name: 'match',
        summary: 'are two names the same?',
        load: () => import('./commands/match.js'),
      },
    ],
  },
  {
    title: 'Keep',
    commands: [
      {
        name: 'add',
        summary: 'acquire, read and keep documents; safe to interrupt and to repeat',
        load: () => import('./commands/add.js'),
      },
      {
        name: 'import',
        summary: 'what other programs wrote: FollowTheMoney, GEXF, event data, a list of actors',
        load: () => import('./commands/import.js'),
      },
      {
        name: 'follow',
        summary: 'look at feeds, sitemaps, folders, mailboxes, web archives on a schedule; add what is new',
        load: () => import('./commands/follow.js'),
      },
      {
        name: 'worker',
        summary: 'read what waits in the queue of a ledger on a server; any number, on any machine',
        load: () => import('./commands/worker.js'),
      },
      {
        name: 'jobs',
        summary: 'how far the queue is, and what could not be read',
        load: () => import('./commands/jobs.js'),
      },
      {
        name: 'reread',
        summary: 'read kept documents again with today’s engine: what it adds, drops, changes',
        load: () => import('./commands/reread.js'),
      },
      {
        name: 'compare-readers',
        summary: 'kept claims beside what another reader reads; differences go to the review queue',
        load: () => import('./commands/compare-readers.js'),
      },
      {
        name: 'versions',
        summary: 'what a document said before, and what changed',
        load: () => import('./commands/versions.js'),
      },
      {
        name: 'collections',
        summary: 'the collections (cases) of a ledger',
        load: () => import('./commands/collections.js'),
      },
    ],
  },
  {
    title: 'Who is who',
    commands: [
      {
        name: 'actors',
        summary: 'who takes part in the claims',
        load: () => import('./commands/actors.js'),
      },
      {
        name: 'actor',
        summary: 'one actor: names, ties, relations',
        load: () => import('./commands/actor.js'),
      },
      {
        name: 'merge',
        summary: 'two actors are one',
        load: () => import('./commands/merge.js'),
      },
      {
        name: 'split',
        summary: 'take a merge back, or hold two names apart',
        load: () => import('./commands/split.js'),
      },
    ],
  },
  {
    title: 'Relations',
    commands: [
      {
        name: 'between',
        summary: 'what two actors are to each other: two lanes, ambivalence, evidence',
        load: () => import('./commands/between.js'),
      },
      {
        name: 'network',
        summary: 'to whom an actor is linked, and to whom those are',
        load: () => import('./commands/network.js'),
      },
      {
        name: 'matrix',
        summary: 'who does what to whom among the busiest actors, by year',
        load: () => import('./commands/matrix.js'),
      },
      {
        name: 'ambivalent',
        summary: 'double games: the pairs that cooperate and fight, most ambivalent first',
        load: () => import('./commands/ambivalent.js'),
      },
      {
        name: 'flows',
        summary: 'who supports whom with what: arms, money, training, care, shelter, passage',
        load: () => import('./commands/flows.js'),
      },
      {
        name: 'defections',
        summary: 'who changes sides, leaves or joins, and how many',
        load: () => import('./commands/defections.js'),
      },
      {
        name: 'balance',
        summary: 'do the relations fall into two sides? triads, frustration index, what does not fit',
        load: () => import('./commands/balance.js'),
      },
      {
        name: 'allies',
        summary: 'who has enemies in common, and who cooperates although something speaks against it',
        load: () => import('./commands/allies.js'),
      },
      {
        name: 'brokers',
        summary: 'who is central among friends and enemies, and who stands between others',
        load: () => import('./commands/brokers.js'),
      },
    ],
  },
  {
    title: 'What changes, what is foretold, what competes',
    commands: [
      {
        name: 'changes',
        summary: 'what is new since a day or since you last looked; where a relation turns',
        load: () => import('./commands/changes.js'),
      },
      {
        name: 'watch',
        summary: 'be told what becomes of actors, pairs, and what claims say',
        load: () => import('./commands/watch.js'),
      },
      {
        name: 'timeline',
        summary: 'what an actor did and what was done to it, by time',
        load: () => import('./commands/timeline.js'),
      },
      {
        name: 'forecasts',
        summary: 'what reports foretell, what became of it, how right each source was',
        load: () => import('./commands/forecasts.js'),
      },
      {
        name: 'hypotheses',
        summary: 'competing answers to a question against the evidence',
        load: () => import('./commands/hypotheses.js'),
      },
    ],
  },
  {
    title: 'Who told whom',
    commands: [
      {
        name: 'sources',
        summary: 'who publishes and who is quoted, with the grades that you set',
        load: () => import('./commands/sources.js'),
      },
      {
        name: 'source',
        summary: 'one source: what it rests on, whom it cites, who cites it',
        load: () => import('./commands/source.js'),
      },
      {
        name: 'origins',
        summary: 'where a claim comes from: who told whom, how many independent origins, who denies it',
        load: () => import('./commands/origins.js'),
      },
      {
        name: 'contradictions',
        summary: 'what somebody denies, or tells with other numbers or days',
        load: () => import('./commands/contradictions.js'),
      },
      {
        name: 'lineage',
        summary: 'which documents a document copies, quotes or cites, back to where it ends',
        load: () => import('./commands/lineage.js'),
      },
      {
        name: 'grade',
        summary: 'grade a source A to F, or a claim 1 to 6 (Admiralty code)',
        load: () => import('./commands/grade.js'),
      },
    ],
  },
  {
    title: 'Look and judge',
    commands: [
      {
        name: 'search',
        summary: 'full text and actors',
        load: () => import('./commands/search.js'),
      },
      {
        name: 'serve',
        summary: 'API and reading room on 127.0.0.1',
        load: () => import('./commands/serve.js'),
      },
      {
        name: 'mcp',
        summary: 'the ledger for agents (Model Context Protocol): quotes, citations, proposals',
        load: () => import('./commands/mcp.js'),
      },
      {
        name: 'demo',
        summary: 'read the sample dossier and look around',
        load: () => import('./commands/demo.js'),
      },
      {
        name: 'proposals',
        summary: 'what agents and other readers would have decided; accept or dismiss it',
        load: () => import('./commands/proposals.js'),
      },
      {
        name: 'accept',
        summary: 'a claim is read rightly',
        load: () => import('./commands/accept.js'),
      },
      {
        name: 'review',
        summary: 'one claim at a time: accept, reject, edit or skip it',
        load: () => import('./commands/review.js'),
      },
      {
        name: 'reject',
        summary: 'a claim is read wrongly: nothing counts it any more',
        load: () => import('./commands/reject.js'),
      },
      {
        name: 'edit',
        summary: 'put your own claim in the place of one that was read',
        load: () => import('./commands/edit.js'),
      },
      {
        name: 'withdraw',
        summary: 'a claim shall not count any more',
        load: () => import('./commands/withdraw.js'),
      },
      {
        name: 'retract',
        summary: 'a document was taken back by its publisher',
        load: () => import('./commands/retract.js'),
      },
      {
        name: 'undo',
        summary: 'take back what was judged last, or what an entry judged',
        load: () => import('./commands/undo.js'),
      },
    ],
  },
  {
    title: 'The ledger',
    commands: [
      {
        name: 'history',
        summary: 'what was kept when: the entries of the ledger, newest first',
        load: () => import('./commands/history.js'),
      },
      {
        name: 'verify',
        summary: 'is the ledger as it was written? its chain, its rows, its indexes',
        load: () => import('./commands/verify.js'),
      },
      {
        name: 'note',
        summary: 'your own notes, which are no part of the ledger',
        load: () => import('./commands/note.js'),
      },
      {
        name: 'doctor',
        summary: 'is the installation whole, and can the ledger be used?',
        load: () => import('./commands/doctor.js'),
      },
      {
        name: 'scrub',
        summary: 'take a person out, or what is older than it may be kept; for good',
        load: () => import('./commands/scrub.js'),
      },
      {
        name: 'backup',
        summary: 'the whole ledger in one verified file, while it is in use',
        load: () => import('./commands/backup.js'),
      },
      {
        name: 'restore',
        summary: 'a ledger from a backup',
        load: () => import('./commands/restore.js'),
      },
      {
        name: 'ledger',
        summary: 'copy a ledger between files and servers',
        load: () => import('./commands/ledger.js'),
      },
      {
        name: 'token',
        summary: 'who may ask a server that is not for this machine alone',
        load: () => import('./commands/token.js'),
      },
      {
        name: 'brief',
        summary: 'what reports say of an actor or a pair, with numbered citations: Markdown, HTML, PDF',
        load: () => import('./commands/brief.js'),
      },
      {
        name: 'webhook',
        summary: 'send what the watches tell to other programs, signed',
        load: () => import('./commands/webhook.js'),
      },
      {
        name: 'export',
        summary: 'all claims for other programs: CSV, FollowTheMoney, STIX, GEXF and more',
        load: () => import('./commands/export.js'),
      },
    ],
  },
]
