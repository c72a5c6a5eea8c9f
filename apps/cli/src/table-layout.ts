import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Lays cells side by side, each wrapped to its width (terminal columns), with `gap` between them. Returns lines without trailing blanks. */
export const layoutRow = (cells: readonly string[], widths: readonly number[], gap: string): string[] => {
  const columns = cells.map((cell, index) => wrapAnsi(cell, widths[index] ?? 20, { hard: true }).split('\n'))
  const height = Math.max(...columns.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => padTo(lines[line] ?? '', widths[index] ?? 20))
      .join(gap)
      .trimEnd(),
  )
}

/** Pads with blanks on the right to a width in terminal columns. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** Shortens to a width in terminal columns, ending in an ellipsis where something was cut. */
export const fitTo = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text
  let fitted = ''
  for (const character of text) {
    if (stringWidth(fitted + character) > width - 1) break
    fitted += character
  }
  return `${fitted}…`
}

/** A table whose columns are as wide as their widest cell; the column `flexible` gives way to fit `width`. */
export const layoutTable = (rows: readonly (readonly string[])[], width: number, flexible: number): string[] => {
  const count = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map(row => stringWidth(row[column] ?? ''))),
  )
  const others = widths.reduce((sum, w, column) => (column === flexible ? sum : sum + w), 2 * (count - 1))
  widths[flexible] = Math.max(8, Math.min(widths[flexible] ?? 8, width - others))
  return rows.map(row =>
    row
      .map((cell, column) => padTo(fitTo(cell, widths[column] ?? 8), widths[column] ?? 8))
      .join('  ')
      .trimEnd(),
  )
}
