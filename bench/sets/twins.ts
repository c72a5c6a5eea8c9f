import { annotate, type Report, sliceSpan } from '@variorum/text'
import type { LabelledReports } from './grouping-sets.ts'
import { createRandom } from './random.ts'

/** So many different words at least are exchanged in a report that has a twin: with fewer it would tell of the same. */
const FEWEST = 4
const DAY = 86_400_000

/**
 * A collection with a twin of every event, a day or two later: the same reports with other names and numbers. Two happenings
 * of one sort are often told in the same phrases, by the same bulletins; who is meant and where is what tells them apart.
 */
export const withTwins = ({ name, reports, events }: LabelledReports): LabelledReports => {
  const random = createRandom(11)
  const byEvent = new Map<string, Report[]>()
  for (const [index, report] of reports.entries()) {
    const event = events[index] ?? ''
    byEvent.set(event, [...(byEvent.get(event) ?? []), report])
  }
  const twins = [...byEvent].flatMap(([event, own]) => {
    const exchange = createExchange(own, random)
    const later = (1 + Math.floor(2 * random())) * DAY
    return own.flatMap(report => {
      const { at } = report.published
      const published = { ...report.published, at: at && new Date(Date.parse(at) + later).toISOString() }
      const [text, headline] = [exchange(report.text), report.headline && exchange(report.headline)]
      if (countOthers(report.text, text) < FEWEST) return []
      return [{ event: `${event}_twin`, report: { ...report, id: `${report.id}t`, published, headline, text } }]
    })
  })
  return {
    name,
    reports: [...reports, ...twins.map(({ report }) => report)],
    events: [...events, ...twins.map(({ event }) => event)],
  }
}

/** Exchanges the words of the names in an event's reports, and all numbers, each always for the same. */
const createExchange = (reports: readonly Report[], random: () => number): ((text: string) => string) => {
  const names = new Set<string>()
  for (const report of reports)
    for (const name of annotate(report).names)
      for (const word of sliceSpan(report.text, name).match(/\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? []) names.add(word)
  const known = new Map<string, string>()
  const inventFor = (word: string): string => {
    if (/^\d/.test(word)) return String(Number(word) + 1 + Math.floor(9 * random()))
    return names.has(word) ? inventName(random) : word
  }
  return text =>
    text.replace(/\p{Lu}[\p{L}\p{M}’'-]+|\d+/gu, word => {
      const exchanged = known.get(word) ?? inventFor(word)
      known.set(word, exchanged)
      return exchanged
    })
}

/** How many different words one text has and another lacks. */
const countOthers = (text: string, other: string): number => {
  const wordsOf = (of: string): Set<string> => new Set(of.match(/[\p{L}\p{N}]+/gu))
  const others = wordsOf(other)
  return [...wordsOf(text)].filter(word => !others.has(word)).length
}

const SYLLABLES = 'bar del fen gor hal jor kem lin mor nat pel rud sil tor ul ven wes yar zel ost'.split(' ')

const inventName = (random: () => number): string => {
  const length = 2 + Math.floor(2 * random())
  const letters = Array.from({ length }, () => SYLLABLES[Math.floor(SYLLABLES.length * random())] ?? '').join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}
