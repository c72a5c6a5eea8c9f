import type { Problem } from '@variorum/extract'
import { formatMore, formatProblem } from './format-problem.ts'
import { EXIT, type Io } from './io.ts'

/** Options every command takes. */
export type CommonOptions = { readonly corpus?: string; readonly json?: boolean; readonly quiet?: boolean }

/** The corpus file: `--corpus`, else `VARIORUM_CORPUS`, else `./variorum.db`. */
export const corpusPath = (io: Io, options: CommonOptions): string =>
  options.corpus ?? (io.env.VARIORUM_CORPUS || 'variorum.db')

/** Prints a value as JSON, for `--json`. */
export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`)

/** Problems of one kind in one file that are listed one by one; what is more is counted. */
const LISTED = 25

/** Lists problems on stderr, many of one kind in one file as a count, and gives the exit code: notes alone are no failure. */
export const reportProblems = (
  io: Io,
  problems: readonly Problem[],
  { quiet = false, json = false }: CommonOptions,
): number => {
  const listed = new Map<string, { readonly shown: Problem; count: number }>()
  for (const problem of problems) {
    if (quiet && problem.severity === 'note') continue
    const file = problem.line === undefined ? problem.source.replace(/#.*$/, '') : problem.source
    const kind = `${problem.severity} ${problem.code} ${file}`
    const group = listed.get(kind) ?? { shown: problem, count: 0 }
    listed.set(kind, group)
    if (++group.count <= LISTED) io.err(`${formatProblem(problem)}\n`)
  }
  for (const { shown, count } of listed.values())
    if (count > LISTED) io.err(`${formatMore(shown, count - LISTED)}${json ? '' : '; --json lists all'}\n`)
  return problems.some(problem => problem.severity === 'skipped') ? EXIT.problems : EXIT.done
}
