/** The words of a table written as text, separated by blanks or line breaks; `_` stands for a blank inside an entry. */
export const toWordSet = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter(word => word !== '')
      .map(word => word.replaceAll('_', ' ')),
  )
