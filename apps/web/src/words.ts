/** "1 report", "3 reports", "12,040 reports". */
export const plural = (count: number, noun: string): string => `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`

/** 12040 → "12,040". */
export const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** "a", "a and b", "a, b and c". */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const BYTE_UNITS = ['kB', 'MB', 'GB', 'TB']

/** 999 → "999 B", 12 345 → "12 kB", 1 234 567 → "1.2 MB" (decimal units). */
export const bytesInWords = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), BYTE_UNITS.length)
  const value = bytes / 1000 ** power
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${BYTE_UNITS[power - 1]}`
}
