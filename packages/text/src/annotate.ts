import type { AnnotatedReport } from './annotated-report.ts'
import { findAttributions } from './find-attributions.ts'
import { findHedges } from './find-hedges.ts'
import { findNames } from './find-names.ts'
import { findNegations } from './find-negations.ts'
import { findQuantities } from './find-quantities.ts'
import { findQuotes } from './find-quotes.ts'
import { findTimes } from './find-times.ts'
import { findParagraphs } from './paragraphs.ts'
import type { Report } from './report.ts'
import { findSentences } from './sentences.ts'
import { findWords } from './words.ts'

/** Finds everything in a report that the layers above compare. Pure; linear in the length of the text. */
export const annotate = (report: Report): AnnotatedReport => {
  const { text } = report
  const sentences = findSentences(text)
  const names = findNames(text, sentences)
  const times = findTimes(text, report.published, report.dateline)
  return {
    report,
    paragraphs: findParagraphs(text),
    sentences,
    words: findWords(text),
    quantities: findQuantities(text, times),
    times,
    names,
    quotes: findQuotes(text, sentences, names),
    attributions: findAttributions(text, sentences, names),
    hedges: findHedges(text, sentences),
    negations: findNegations(text, sentences),
  }
}
