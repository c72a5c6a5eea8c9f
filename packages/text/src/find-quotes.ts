import type { Sentence } from './annotated-report.ts'
import type { Name } from './name.ts'
import type { Quote } from './quote.ts'
import { findIndirect, phraseSpan } from './quotes/find-indirect.ts'
import { joinQuotes } from './quotes/join-quotes.ts'
import { findPeople, type People } from './quotes/people.ts'
import { readMarked } from './quotes/read-marked.ts'
import { resolveSpeaker } from './quotes/resolve-speaker.ts'
import { readSetting, type Setting } from './quotes/setting.ts'

/** Direct, mixed and indirect quotes of a text with speaker and cue; sorted. */
export const findQuotes = (
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  setting: Setting = readSetting(text, sentences, names),
  people: People = findPeople(setting),
): Quote[] => {
  const quotes: Quote[] = []
  let last: Quote | null = null
  setting.marked.forEach(stretch => {
    const quote = readMarked(setting, people, stretch, last)
    if (quote === null) return
    quotes.push(quote)
    last = quote
  })
  const spoken = joinQuotes(setting, quotes)
  const reported = findIndirect(setting).map((indirect): Quote => {
    const speakerSpan = phraseSpan(setting, indirect.speaker)
    const cueSpan = phraseSpan(setting, indirect.cue)
    const before = lastBefore(spoken, cueSpan.start)
    return {
      kind: 'quote',
      ...phraseSpan(setting, indirect.content),
      form: 'indirect',
      speaker: resolveSpeaker(setting, people, indirect.speaker, before?.speaker ?? null),
      speakerSpan,
      cue: text.slice(cueSpan.start, cueSpan.end),
      cueSpan,
      marked: [],
    }
  })
  const cues = new Set(spoken.map(quote => quote.cueSpan?.start))
  const free = reported.filter(quote => !cues.has(quote.cueSpan?.start) && isFree(spoken, quote))
  return [...spoken, ...free].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether a reported clause touches no quote in marks. */
const isFree = (spoken: readonly Quote[], quote: Quote): boolean => {
  const before = lastBefore(spoken, quote.start)
  const next = spoken[before === undefined ? 0 : spoken.indexOf(before) + 1]
  return next === undefined || next.start >= quote.end
}

/** The last quote that ends before a position; `quotes` are sorted. */
const lastBefore = (quotes: readonly Quote[], position: number): Quote | undefined => {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return quotes[low - 1]
}
