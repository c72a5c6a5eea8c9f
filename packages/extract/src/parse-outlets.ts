import type { Problem } from './problem.ts'
import { readCsv } from './read-csv.ts'

/** What a user's file says of an outlet; null where it says nothing. Outlets of one `family` are one voice. */
export type OutletRecord = {
  readonly outlet: string
  readonly family: string | null
  readonly domain: string | null
  /** ISO 3166-1 code. */
  readonly country: string | null
}

/**
 * The outlets of a CSV text with the columns `outlet`, `family`, `domain`, `country`, of which only the first must be there;
 * other columns are passed over. Of two rows for one outlet the last counts.
 */
export const parseOutlets = (
  content: string,
  source: string,
): { readonly outlets: OutletRecord[]; readonly problems: Problem[] } => {
  const outlets = new Map<string, OutletRecord>()
  const problems: Problem[] = []
  for (const item of readCsv(content.replace(/^\ufeff/, ''), source)) {
    if ('problem' in item) {
      problems.push(item.problem)
      continue
    }
    const { record, line } = item
    const field = (name: string): string | null => {
      const value = record.get(name)
      return (typeof value === 'string' ? value.trim() : '') || null
    }
    const outlet = field('outlet')
    if (outlet === null)
      problems.push({
        code: 'no-outlet',
        source,
        line,
        field: 'outlet',
        severity: 'skipped',
        message: record.has('outlet') ? 'the row names no outlet' : 'there is no column `outlet`',
      })
    else outlets.set(outlet, { outlet, family: field('family'), domain: field('domain'), country: field('country') })
  }
  return { outlets: [...outlets.values()], problems }
}
