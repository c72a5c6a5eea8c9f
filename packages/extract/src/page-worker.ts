import type { PageOutcome } from './page-outcome.ts'
import { readHtml } from './read-html.ts'

/** The program of one reading process: pages in, outcomes out, in order, until the parent is gone. */
const read = (content: string, source: string): PageOutcome => {
  try {
    return readHtml(content, source)
  } catch (error) {
    // The parsers are not ours: whatever they throw is one page lost, named.
    return {
      page: null,
      code: 'page-crash',
      message: `the HTML reader failed: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

process.on('message', (message: { readonly content: string; readonly source: string }) => {
  process.send?.(read(message.content, message.source))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
