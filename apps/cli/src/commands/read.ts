import type { Evidence, Problem } from '@variorum/extract'
import type { Report } from '@variorum/text'
import { printJson, reportProblems } from '../command.ts'
import { formatReading } from '../format-reading.ts'
import { findInputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { readReports } from '../read-reports.ts'
import { createStyle } from '../terminal-style.ts'
import { type AddOptions, toExtractOptions } from './add.ts'

/** `variorum read FILE…`: prints what is read from files, and touches no corpus. Returns the exit code. */
export const readCommand = async (io: Io, sources: readonly string[], options: AddOptions): Promise<number> => {
  const { inputs, problems } = await findInputs(sources, io.stdin)
  const read: { report: Report; evidence: readonly Evidence[] }[] = []
  const found: Problem[] = [...problems]
  const layout = { columns: io.columns, style: createStyle(io.color) }
  for await (const item of readReports(inputs, toExtractOptions(options))) {
    if (io.signal.aborted) break
    if ('problem' in item) found.push(item.problem)
    else if (options.json) read.push({ report: item.report, evidence: item.evidence ?? [] })
    else io.out(formatReading(item.report, item.evidence ?? [], layout))
  }
  if (options.json)
    printJson(io, { reports: read.map(({ report, evidence }) => ({ ...report, evidence })), problems: found })
  return reportProblems(io, found, options)
}
