import { type ExtractItem, type ExtractOptions, extract } from '@variorum/extract'
import type { Input } from './inputs.ts'

/** Reads every input after the other. A file that cannot be read is a problem. */
export async function* readReports(inputs: readonly Input[], options: ExtractOptions): AsyncGenerator<ExtractItem> {
  for (const input of inputs) {
    try {
      yield* extract(input.source, input.open(), options)
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      yield { problem: { code: 'unreadable', source: input.source, severity: 'skipped', message: error.message } }
    }
  }
}
