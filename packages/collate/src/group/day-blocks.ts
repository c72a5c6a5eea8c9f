/** A block has about so many reports, but no fewer days: some weeks around it are held with it. */
const BLOCK_REPORTS = 5_000
const BLOCK_DAYS = 10

/** Cuts days, ascending and with how many reports each has, into blocks of at least so many reports and days, so that memory follows a block and not the collection; gives the last day of each. */
export const cutDays = (
  days: readonly (readonly [day: number, reports: number])[],
  leastReports: number = BLOCK_REPORTS,
  leastDays: number = BLOCK_DAYS,
): number[] => {
  const lastDays: number[] = []
  let [first, held] = [days[0]?.[0] ?? 0, 0]
  for (const [index, [day, reports]] of days.entries()) {
    held += reports
    const next = days[index + 1]?.[0]
    if (next !== undefined && (held < leastReports || next - first < leastDays)) continue
    lastDays.push(day)
    if (next !== undefined) [first, held] = [next, 0]
  }
  return lastDays
}
