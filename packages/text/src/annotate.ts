import type { AnnotatedReport } from './annotated-report.ts'
import { closeUp } from './close-up.ts'
import { findAttributions } from './find-attributions.ts'
import { findHedges } from './find-hedges.ts'
import { findNames } from './find-names.ts'
import { findNegations } from './find-negations.ts'
import { findQuantities } from './find-quantities.ts'
import { findQuotes } from './find-quotes.ts'
import { findTimes } from './find-times.ts'
import { findParagraphs } from './paragraphs.ts'
import { findPeople } from './quotes/people.ts'
import { readSetting } from './quotes/setting.ts'
import type { Report } from './report.ts'
import { findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'
import { findWords } from './words.ts'

/** Finds everything in a report that the layers above compare. Pure; linear in the length of the text. */
export const annotate = (report: Report): AnnotatedReport => {
  const { text } = report
  const closed = closeUp(text)
  const sentences = findSentences(text, closed)
  const tokens = findTokens(text)
  const names = findNames(text, sentences, tokens)
  const setting = readSetting(text, sentences, names, tokens)
  const people = findPeople(setting)
  const quotes = findQuotes(text, sentences, names, setting, people)
  const times = findTimes(text, report.published, report.dateline, closed)
  return {
    report,
    paragraphs: findParagraphs(text),
    sentences,
    words: findWords(text),
    quantities: findQuantities(text, times, closed),
    times,
    names,
    quotes,
    attributions: findAttributions(text, sentences, names, setting, quotes, people),
    hedges: findHedges(text, sentences, tokens),
    negations: findNegations(text, sentences, tokens),
  }
}
