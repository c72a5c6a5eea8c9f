import { readPageIsolated } from './isolate.ts'
import { findLanguage } from './language.ts'
import { makeReport } from './make-report.ts'
import type { PageOutcome } from './page-outcome.ts'
import { parseDate, toPublished } from './parse-date.ts'
import type { ExtractItem } from './read-input.ts'
import { readText } from './read-text.ts'

/** What is known of a document beside its content. `path` is the source less a compression's suffix. */
export type DocumentContext = {
  readonly source: string
  readonly path: string
  readonly sha256: string
  readonly outlet: string | null
  readonly published: string | null
}

/** Reads one text or page: a report and what is worth knowing about it, or why there is none. */
export async function* readDocument(
  format: 'text' | 'html',
  content: string,
  context: DocumentContext,
): AsyncGenerator<ExtractItem> {
  const { source, path } = context
  const skipped = (code: string, message: string): ExtractItem => ({
    problem: { code, source, severity: 'skipped', message },
  })
  const outcome = format === 'html' ? await readPageIsolated(content, path) : readPlain(content, path)
  if (outcome.page === null) return yield skipped(outcome.code, outcome.message)
  const { evidence, ...found } = outcome.page
  const said = context.published === null ? null : parseDate(context.published)
  const published = found.published.at === null && said !== null ? toPublished(said) : found.published
  yield {
    report: makeReport({
      ...found,
      published,
      language: await languageOf(found),
      outlet: found.outlet ?? context.outlet,
      source,
      sourceSha256: context.sha256,
    }),
    evidence,
  }
  if (published.at === null && published.candidates.length > 0)
    yield {
      problem: {
        code: 'ambiguous-date',
        source,
        severity: 'note',
        message: `“${published.raw}” has no year and may be ${published.candidates.join(' or ')}; say which with --published`,
      },
    }
}

/** The language that a page declares, unless it is English by default: many a template says so whatever is written. */
const languageOf = async ({ language, text }: { readonly language: string | null; readonly text: string }) =>
  language !== null && language !== 'en' ? language : ((await findLanguage(text)) ?? language)

const readPlain = (content: string, path: string): PageOutcome => {
  const found = readText(content, path)
  return found === null
    ? { page: null, code: 'no-body', message: 'no paragraph of prose was found in it' }
    : { page: { ...found, url: null, language: null, evidence: [] } }
}
