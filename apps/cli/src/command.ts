import type { Problem } from '@variorum/extract'
import { formatProblem } from './format-problem.ts'
import { EXIT, type Io } from './io.ts'

/** Options every command takes. */
export type CommonOptions = { readonly corpus?: string; readonly json?: boolean; readonly quiet?: boolean }

/** The corpus file: `--corpus`, else `VARIORUM_CORPUS`, else `./variorum.db`. */
export const corpusPath = (io: Io, options: CommonOptions): string =>
  options.corpus ?? (io.env.VARIORUM_CORPUS || 'variorum.db')

/** Prints a value as JSON, for `--json`. */
export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`)

/** Lists problems on stderr and gives the exit code: notes alone are no failure. */
export const reportProblems = (io: Io, problems: readonly Problem[], { quiet = false }: CommonOptions): number => {
  for (const problem of problems) if (!quiet || problem.severity !== 'note') io.err(`${formatProblem(problem)}\n`)
  return problems.some(problem => problem.severity === 'skipped') ? EXIT.problems : EXIT.done
}
