/** The names of a table's columns; one that comes again is numbered, so that no column is lost. */
export const columnNames = (cells: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return cells.map(cell => {
    const name = cell.trim()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}_${count}`
  })
}
