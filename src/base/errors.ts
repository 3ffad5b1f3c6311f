/** Every error that a user can meet: its code, and what to do about it. docs/errors.md lists the same codes; a test compares. */
export const ERRORS = {
  RELATA_ACTORS_INVALID:
    'The file of your own actors has mistakes in these lines, and nothing was read with it. The guide (docs/guide.md) shows its form.',
  RELATA_ACTOR_SAME: 'A pair is made of two actors, and these names stand for one. Name another.',
  RELATA_ACTOR_UNCLEAR: 'Several actors fit. Give the full name, or the id that relata actors lists.',
  RELATA_ACTOR_UNKNOWN: 'No claim names such an actor. relata actors lists those that are known.',
  RELATA_BROWSER_MISSING:
    'A PDF is made with Chromium, which was not found or did not answer. Install it, name it in CHROME_PATH, or take --format html and print that.',
  RELATA_CLAIM_READER:
    'Another reader read this claim than is at hand, so the way to it cannot be shown. relata explain --file shows what is read from the file today.',
  RELATA_CLAIM_UNCLEAR: 'Several claims begin so. Give more of the id.',
  RELATA_CLAIM_UNKNOWN:
    'There is no such claim. relata export jsonl lists those of a ledger with their ids, relata read --json those of a file.',
  RELATA_CONLLU_EMPTY:
    'There are no sentences in CoNLL-U form in it. Hand in a file with rows of ten columns and tabs between them.',
  RELATA_DOCTOR: 'Something does not work. What was found above says what.',
  RELATA_DOCUMENT_UNCLEAR: 'Several documents fit. Give more of the id.',
  RELATA_DOCUMENT_UNKNOWN: 'The ledger holds no such document. Look for it in the list of documents.',
  RELATA_DOCX_BROKEN:
    'The Word document is damaged or not a Word document. Open and save it again, or hand in its text.',
  RELATA_EDGES_INVALID:
    'The relations cannot be read. Hand in CSV whose first row is source,target,sign and whose signs are + and -.',
  RELATA_EDIT_INVALID:
    'The claim cannot be changed so, and nothing was kept. The guide (docs/guide.md) says what a claim may hold.',
  RELATA_EXPECTATION_INVALID:
    'This cannot be expected: the coding scheme has no such type or mode. scheme/README.md lists them.',
  RELATA_FEED_INVALID:
    'It is no feed, sitemap, folder, mailbox or web archive, and names no feed. Give the address of the feed itself, or relata add for a single page.',
  RELATA_FETCH_FAILED:
    'The page could not be fetched. Check the address and the connection, or save the page and hand in the file.',
  RELATA_FETCH_REFUSED:
    'This address is private or local, and such addresses are not fetched. Where that is meant, add --allow-host HOST.',
  RELATA_FETCH_SCHEME: 'Only http and https addresses are fetched. Save the page and hand in the file.',
  RELATA_FETCH_STATUS: 'The server did not hand out the page. Open it in a browser, save it, and hand in the file.',
  RELATA_FETCH_TIMEOUT: 'The server took too long. Try again later, or save the page and hand in the file.',
  RELATA_FILE_EMPTY: 'There is no text in it. Check that it is the file that you meant.',
  RELATA_FILE_MISSING: 'There is no such file. Check the path.',
  RELATA_FILE_UNREADABLE: 'The file cannot be opened. Check that it is a file and that you may read it.',
  RELATA_FOLDER_EMPTY: 'The folder holds no file of a format that is read. Name the files, or another folder.',
  RELATA_FOLLOW_STATE:
    'The file with the state of what is followed cannot be read or written. Check the rights on it, or move it away: then all is looked at anew, and what is known is not added twice.',
  RELATA_FORECAST_UNKNOWN:
    'This claim foretells nothing and says not how likely it is. relata forecasts lists those that do.',
  RELATA_FOREIGN_REQUEST:
    'Another site or host name asked, which is refused. Open the address that relata serve prints.',
  RELATA_FORMAT_UNKNOWN: 'This format is not read. Hand in text, Markdown, HTML, PDF, DOCX or EML.',
  RELATA_IMPORT_EMPTY:
    'There is nothing in it that can be imported: no actor with another name, and no link between two. docs/exports.md says what is read of each format.',
  RELATA_IMPORT_INVALID:
    'This cannot be imported. Hand in FollowTheMoney entities (JSON lines), GEXF, or CSV with the columns that docs/exports.md names.',
  RELATA_HOST_TOKENS:
    'Elsewhere than on this machine only who shows a token is answered, and there are none yet. Make one: relata token new NAME.',
  RELATA_INTERNAL: 'Something went wrong inside Relata. Please report it with the command and the file.',
  RELATA_JOBS_SERVER:
    'Documents wait in a queue only where the ledger is on a PostgreSQL server (--ledger postgres://USER@HOST/DATABASE). On a file relata add reads them at once.',
  RELATA_JOB_LOST:
    'The worker that read this document ended while it did, each time: the document may be what ended it. Read it alone (relata read), then relata jobs retry or drop it.',
  RELATA_JOB_TIMEOUT: 'Reading took too long and was given up. Split the document, or read it alone with relata read.',
  RELATA_JOB_UNKNOWN: 'No parked document has such an id. relata jobs lists them.',
  RELATA_JUDGEMENT_CONFLICT:
    'It goes against what was judged before. Take that back first (relata undo ENTRY), or leave it as it is.',
  RELATA_JUDGEMENT_UNDONE: 'It was taken back already. relata history lists what was judged.',
  RELATA_JUDGEMENT_UNKNOWN: 'There is no such judgement. relata history lists the entries with their numbers.',
  RELATA_LEDGER_BUSY: 'Another program is writing to the ledger. Try again when it is done.',
  RELATA_LEDGER_CHANGED:
    'The ledger is not as it was written: somebody or something changed it past Relata. Compare it with a backup (relata restore), and keep this file as evidence.',
  RELATA_LEDGER_DIFFERS:
    'The target holds something else than the beginning of this ledger. Name an empty one, or the copy that you want to continue.',
  RELATA_LEDGER_EXISTS:
    'There is something in that place already, and nothing is overwritten. Name another file, or move this one away.',
  RELATA_LEDGER_FAILED:
    'The ledger could not be read or written. Check the disk and the rights on the file; nothing was half-kept.',
  RELATA_LEDGER_FOREIGN: 'The file is a database of another program. Name another file with --ledger.',
  RELATA_LEDGER_FULL: 'The disk is full. Free some space and run the command again; nothing was half-kept.',
  RELATA_LEDGER_KEY:
    'The ledger is encrypted, and opens only with its key. Give the passphrase by --key-file FILE or in the variable RELATA_KEY.',
  RELATA_LEDGER_MISSING: 'There is no ledger in that place. Check the path, or what RELATA_LEDGER says.',
  RELATA_LEDGER_NEWER: 'The ledger was written by a newer Relata. Update Relata, or name another file with --ledger.',
  RELATA_LEDGER_OPEN:
    'The ledger cannot be opened. Check that the path is right, that it may be read and written, and that it is a ledger.',
  RELATA_LEDGER_PAST: 'The past of a ledger can be looked at, but not written. Leave out --as-of to add to it.',
  RELATA_LEDGER_PLAIN:
    'A key is given, but this ledger is not encrypted. Leave the key out, or make an encrypted copy: relata ledger copy FROM TO.',
  RELATA_LINE_INVALID: 'The line is not a document. Each line is a JSON object with "id" and "text".',
  RELATA_MAIL_BROKEN: 'The message is damaged. Save it again as EML, or hand in its text.',
  RELATA_MODEL_ANSWER:
    'The language model did not answer in the form that was asked for, and nothing was kept of it. Try again, or name a model that can give structured output.',
  RELATA_MODEL_BUDGET:
    'The budget for the language model is spent, and what is left was not read. Raise it with --llm-budget, and run the command again: what was answered is not asked twice.',
  RELATA_MODEL_FAILED:
    'The language model could not be asked. Check --llm-url, --llm-model and the key (RELATA_LLM_KEY), and that the server runs.',
  RELATA_MODEL_TIMEOUT: 'The language model took too long. Raise --llm-timeout, or name a smaller model.',
  RELATA_NAME_NOT_THERE:
    'The document does not use this name of anybody. relata actors lists the names; relata read FILE shows those of a text.',
  RELATA_NOTES_FILE:
    'Your notes cannot be read or written. Check the rights on the file, and the key where they are sealed (--key-file).',
  RELATA_NOT_FOUND: 'There is nothing at this address. /api/openapi.json lists those of the API.',
  RELATA_NOT_TEXT: 'The file is binary data, no text. Check that it is the file that you meant.',
  RELATA_NO_ARTICLE:
    'The page has no article text: a list of links, a login, or a page that a script fills in. Save the article itself, or hand in its text.',
  RELATA_OUTPUT: 'The file cannot be written. Check the path, the rights and the room on the disk.',
  RELATA_PAIRS_INVALID: 'The file has no columns name1 and name2. Give it a header that names them.',
  RELATA_PARSE_MEMORY:
    'Taking it apart took more memory than any report needs, and was given up. Save the report itself, or hand in its text.',
  RELATA_PARSE_TIME:
    'Taking it apart took longer than any report needs, and was given up. Save the report itself, or hand in its text.',
  RELATA_PDF_BROKEN: 'The PDF is damaged. Export it again, or hand in its text.',
  RELATA_PDF_LOCKED: 'The PDF is protected by a password. Save a copy without one and hand that in.',
  RELATA_PDF_NO_TEXT:
    'The PDF holds only pictures of pages. Run text recognition (OCR) over it first, for instance with ocrmypdf.',
  RELATA_PORT_TAKEN: 'Another program uses this port. Name another one with --port.',
  RELATA_PROPOSAL_INVALID:
    'The proposal does not fit the document or the coding scheme, and nothing was kept of it. Quotes and names have to stand in the text word for word.',
  RELATA_PROPOSAL_UNKNOWN: 'No proposal with such an id waits. relata proposals lists those that do.',
  RELATA_QUESTION_UNKNOWN:
    'There is no such question, hypothesis or piece of evidence. relata hypotheses lists the questions, relata hypotheses show QUESTION what belongs to one.',
  RELATA_RATE: 'Too many requests in a short time. Wait as long as Retry-After says.',
  RELATA_REQUEST_INVALID: 'The API does not take this request. /api/openapi.json describes those that it takes.',
  RELATA_ROBOTS:
    'The site asks robots not to fetch this (robots.txt). Open the page in a browser, save it, and hand in the file.',
  RELATA_SOURCE_UNKNOWN:
    'No document is published by such a source, and no claim is attributed to it. relata sources lists those that are known.',
  RELATA_TOKENS_FILE:
    'The file with the tokens cannot be read or written. Check the rights on it and the folder that it is in.',
  RELATA_TOKEN_NEEDED:
    'This server answers only who shows a token. Ask whoever runs it for one (relata token new), and sign in with it.',
  RELATA_TOKEN_ROLE: 'This token does not let its bearer do that. Ask for one with the role that is needed.',
  RELATA_TOKEN_UNKNOWN: 'There is no such token. relata token list names those that there are.',
  RELATA_TOO_DEEP:
    'It is nested deeper than any page that somebody wrote. Save the article itself, or hand in its text.',
  RELATA_TOO_LARGE: 'It is larger than is read at once. Split it and hand in the parts.',
  RELATA_USAGE: 'The command was called in a way it does not know. See --help.',
  RELATA_WEBHOOKS_FILE:
    'The file with the webhooks cannot be read or written. Check the rights on it and the folder that it is in.',
  RELATA_WEBHOOK_UNKNOWN: 'There is no such webhook. relata webhook list names those that there are.',
  RELATA_WATCH_UNKNOWN: 'Nothing of that kind is watched. relata watch list lists what is.',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof ERRORS

/** An error with a code from the registry; `detail` says what it was about, `ERRORS[code]` what to do. */
export class RelataError extends Error {
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(detail ? `${detail}: ${ERRORS[code]}` : ERRORS[code], options)
    this.name = 'RelataError'
    this.code = code
    this.detail = detail
  }
}

/** Any thrown thing as a coded error, so that callers report one shape. */
export function asRelataError(thrown: unknown): RelataError {
  if (thrown instanceof RelataError) return thrown
  return new RelataError('RELATA_INTERNAL', thrown instanceof Error ? thrown.message : String(thrown), {
    cause: thrown,
  })
}
