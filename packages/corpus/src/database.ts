import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { number } from './cells.ts'
import { MIGRATIONS } from './migrations.ts'

/** An open corpus file: statements are prepared once, transactions are all or nothing. */
export type Database = {
  readonly path: string
  readonly prepare: (sql: string) => StatementSync
  /** As `prepare`, the rows arrays of their columns: a quarter quicker where there are thousands. */
  readonly prepareArrays: (sql: string) => StatementSync
  /** A statement of its own, for rows that are read one at a time while others may read the same. */
  readonly prepareOwn: (sql: string) => StatementSync
  /** Runs statements that return nothing. */
  readonly exec: (sql: string) => void
  /** Runs `work` in one transaction: committed to disk when it returns, undone when it throws. */
  readonly transaction: <Result>(work: () => Result) => Result
  /** Runs `work`, which only reads, on the corpus of one moment, or of the moment of the transaction that is open already. */
  readonly atOnce: <Result>(work: () => Result) => Result
  readonly close: () => void
}

/** `VARI` in ASCII: marks the file as a corpus (SQLite's application_id). */
const APPLICATION_ID = 0x56415249

/** How long a statement waits for another process's write before it fails, in milliseconds. */
const BUSY_TIMEOUT = 10_000

/**
 * What a connection keeps of the file in memory, in KiB. SQLite's own 2,000 is too little for what a list of events reads, which
 * then is read from the system anew for every page: 1.5 ms each in a corpus of 100,000 reports, 0.4 ms with this.
 */
const CACHE = 8_192

/** Milliseconds between two tries where SQLite itself does not wait. */
const RETRY = 20

/**
 * Opens a corpus file, making it where it is missing (not when `readOnly`) and bringing its schema forward.
 * @throws RangeError where the file is no corpus, or one of a later version.
 */
export const openDatabase = (path: string, { readOnly = false }: { readonly readOnly?: boolean } = {}): Database => {
  const connection = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  try {
    retryWhileBusy(() => prepareConnection(connection, path, readOnly))
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    path,
    prepare: prepareOnce(sql => connection.prepare(sql)),
    prepareArrays: prepareOnce(sql => {
      const statement = connection.prepare(sql)
      statement.setReturnArrays(true)
      return statement
    }),
    prepareOwn: sql => connection.prepare(sql),
    exec: sql => connection.exec(sql),
    transaction: work => inTransaction(connection, work, 'IMMEDIATE'),
    atOnce: work => (connection.isTransaction ? work() : inTransaction(connection, work, 'DEFERRED')),
    close: () => connection.close(),
  }
}

const prepareOnce = (prepare: (sql: string) => StatementSync): ((sql: string) => StatementSync) => {
  const statements = new Map<string, StatementSync>()
  return sql => {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return statement
  }
}

/** SQLite's result code for a file that another connection has locked. */
const SQLITE_BUSY = 5

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === SQLITE_BUSY

/** SQLite does not wait for the lock when a file becomes a write-ahead database: of five processes that make one corpus at once, one failed. */
const retryWhileBusy = (work: () => void): void => {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += RETRY) {
    try {
      work()
      return
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_TIMEOUT) throw error
      Atomics.wait(pause, 0, 0, RETRY)
    }
  }
}

const inTransaction = <Result>(
  connection: DatabaseSync,
  work: () => Result,
  kind: 'IMMEDIATE' | 'DEFERRED',
): Result => {
  connection.exec(`BEGIN ${kind}`)
  try {
    const result = work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

const pragma = (connection: DatabaseSync, name: string): number =>
  number(Object.values(connection.prepare(`PRAGMA ${name}`).get() ?? {})[0])

/** WAL databases reopen with synchronous NORMAL, which loses acknowledged rows in a power cut: FULL is set at every open. */
const prepareConnection = (connection: DatabaseSync, path: string, readOnly: boolean): void => {
  checkIsCorpus(connection, path)
  connection.exec(
    `PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -${CACHE}`,
  )
  if (!readOnly) {
    connection.exec('PRAGMA journal_mode = WAL')
    migrate(connection)
  } else if (pragma(connection, 'user_version') < MIGRATIONS.length)
    throw new RangeError(
      `${path} is a corpus of an earlier version: open it for writing once (variorum add) to update it`,
    )
}

const checkIsCorpus = (connection: DatabaseSync, path: string): void => {
  let tables: number
  try {
    tables = number(connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables)
  } catch (error) {
    if (error instanceof Error && error.message.includes('not a database'))
      throw new RangeError(`${path} is not a corpus: it is no SQLite file`, { cause: error })
    throw error
  }
  if (tables > 0 && pragma(connection, 'application_id') !== APPLICATION_ID)
    throw new RangeError(`${path} is not a corpus: it is a SQLite file of another application`)
  const version = pragma(connection, 'user_version')
  if (version > MIGRATIONS.length)
    throw new RangeError(`${path} is a corpus of version ${version}; this program reads up to ${MIGRATIONS.length}`)
}

/** Each step commits with its version number, so that a killed migration goes on where it stopped. */
const migrate = (connection: DatabaseSync): void => {
  while (pragma(connection, 'user_version') < MIGRATIONS.length)
    inTransaction(connection, () => takeStep(connection), 'IMMEDIATE')
}

const takeStep = (connection: DatabaseSync): void => {
  const version = pragma(connection, 'user_version')
  const step = MIGRATIONS[version]
  if (step === undefined) return
  connection.exec(step)
  connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1}`)
}
