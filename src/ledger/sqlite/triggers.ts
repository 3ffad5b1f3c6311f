/** Statements that make a table refuse every change and removal of a row. */
export function appendOnly(table: string): string {
  return `
create trigger ${table}_stay before update on ${table} begin select raise(abort, 'the ledger is append-only'); end;
create trigger ${table}_remain before delete on ${table} begin select raise(abort, 'the ledger is append-only'); end;`
}
