// The pages of the site in the order of its contents: a file of docs/, or what is drawn from elsewhere.
export const CONTENTS = [
  { title: 'Start', pages: ['start.md', 'try/', 'guide.md'] },
  { title: 'By task', pages: ['tasks/journalist.md', 'tasks/researcher.md', 'tasks/compliance.md'] },
  {
    title: 'How it works',
    pages: ['methods.md', 'reading.md', 'names.md', 'weighing.md', 'analysis.md', 'compare.md', 'ethics.md'],
  },
  { title: 'With other tools', pages: ['exports.md', 'library.md', 'library-reference', 'claims.md'] },
  {
    title: 'Reference',
    pages: ['scheme', 'errors.md', 'ledger.md', 'scale.md', 'lexicon.md', 'translating.md', 'architecture.md'],
  },
]

/** Files of docs/ that are no pages: decisions stand in the repository, for those who change the program. */
export const LEFT_OUT = /^(?:adr|screens|try)\//
