import { type ExtractOptions, extract, type Problem } from '@variorum/extract'
import type { Report } from '@variorum/text'
import type { Input } from './inputs.ts'

/** A report or a problem, in the order of the inputs. A file that cannot be read is a problem. */
export type ReadItem = { readonly report: Report } | { readonly problem: Problem }

/** Reads every input after the other. */
export async function* readReports(inputs: readonly Input[], options: ExtractOptions): AsyncGenerator<ReadItem> {
  for (const input of inputs) {
    try {
      yield* extract(input.source, input.open(), options)
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      yield { problem: { code: 'unreadable', source: input.source, severity: 'skipped', message: error.message } }
    }
  }
}
