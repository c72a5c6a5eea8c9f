import type { Report } from '@variorum/text'

/** An ISO day or instant for people: `2026-03-02`, or to the minute in UTC. */
export const describeMoment = (iso: string): string =>
  iso.includes('T') ? `${iso.slice(0, 16).replace('T', ' ')} UTC` : iso

/** A report's date for people: to the minute in UTC, to the day, ambiguous, or undated. */
export const describePublished = ({ published }: Pick<Report, 'published'>): string => {
  if (published.at === null)
    return published.candidates.length > 0 ? `date ambiguous: ${published.candidates.join(' or ')}` : 'undated'
  return describeMoment(published.precision === 'minute' ? published.at : published.at.slice(0, 10))
}

/** What each report is called in a comparison, by id: its outlet, else its file; numbered where two would be called the same. */
export const labelReports = (reports: readonly Report[]): Map<string, string> => {
  const names = reports.map(report => report.outlet ?? report.source.split('/').at(-1) ?? report.id)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return new Map(
    reports.map((report, index) => {
      const name = names[index] ?? report.id
      const nth = (seen.get(name) ?? 0) + 1
      seen.set(name, nth)
      return [report.id, (counts.get(name) ?? 0) > 1 ? `${name} (${nth})` : name]
    }),
  )
}
