/** A word as it is compared: lower case, accents and ligatures folded, typographic apostrophes plain. */
export const foldWord = (word: string): string => {
  if (/^[a-z0-9]+$/.test(word)) return word
  if (/^[A-Za-z0-9'.,\- ]+$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .normalize('NFC')
}

/** A name or phrase as it is compared: its words folded, separated by single blanks, without other marks. */
export const foldPhrase = (phrase: string): string => {
  const folded = foldWord(phrase)
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(folded)) return folded
  return folded
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
