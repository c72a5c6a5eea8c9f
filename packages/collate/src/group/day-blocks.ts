/** A stretch of days, both included, and how many reports are of days before it. */
export type DayBlock = { readonly first: number; readonly last: number; readonly before: number }

/** A block has about so many reports, but no fewer days than pay for those around it that are read with it. */
const BLOCK_REPORTS = 20_000
const BLOCK_DAYS = 40

/** Cuts days, ascending and with how many reports each has, into blocks of at least so many reports and days, so that memory follows a block and not the collection. */
export const cutDays = (
  days: readonly (readonly [day: number, reports: number])[],
  leastReports: number = BLOCK_REPORTS,
  leastDays: number = BLOCK_DAYS,
): DayBlock[] => {
  const blocks: DayBlock[] = []
  let before = 0
  let [first, held] = [days[0]?.[0] ?? 0, 0]
  for (const [index, [day, reports]] of days.entries()) {
    held += reports
    const next = days[index + 1]?.[0]
    if (next !== undefined && (held < leastReports || next - first < leastDays)) continue
    blocks.push({ first, last: day, before })
    before += held
    if (next !== undefined) [first, held] = [next, 0]
  }
  return blocks
}
