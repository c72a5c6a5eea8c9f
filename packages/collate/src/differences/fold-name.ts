/** Spellings that transliteration from other scripts, and carelessness, put for one another. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  // "Yelena" and "Elena": one letter in Cyrillic.
  [/^ye/, 'e'],
  // "Löw" and "Loew".
  [/oe|ue/g, 'o'],
  [/sch|sh|tsch|tch/g, 's'],
  [/kh|gh/g, 'h'],
  // "Hugo" and "Ugo".
  [/^h(?=[aeiou])/, ''],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|qu|q|c|x/g, 'k'],
  [/zh|z/g, 's'],
  [/w/g, 'v'],
  [/iy|yi|ey|ei|ai|ay|ie|ii|ij|y|j/g, 'i'],
  [/ou|oo|u/g, 'o'],
  [/ae|ee|ea/g, 'e'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)h/g, ''],
]

/** Sounds of the words asked for last, so many at most: the names of an event are compared each with each. */
const sounds = new Map<string, string>()
const MOST = 1_000

/** A name's word reduced to how it sounds, so that spellings of one name meet; "" for none. Never shown. */
export const soundOf = (word: string): string => {
  const known = sounds.get(word)
  if (known !== undefined) return known
  const found = reduce(word)
  if (sounds.size === MOST) sounds.clear()
  sounds.set(word, found)
  return found
}

const reduce = (word: string): string => {
  let sound = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
  for (const [spelling, common] of SOUNDS) sound = sound.replace(spelling, common)
  return sound
}

/** Edit distance of two short words, counting insertions, deletions and replacements; `limit + 1` once it is beyond `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const value = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(value)
      best = Math.min(best, value)
    }
    if (best > limit) return limit + 1
    previous = current
  }
  return previous[b.length] ?? limit + 1
}

/** Whether two words may be spellings of one name: they sound alike, or differ in a letter of five or two of eight. */
export const maySpellOne = (a: string, b: string): boolean => {
  if (a === b) return true
  const x = soundOf(a)
  const y = soundOf(b)
  if (x.length < 2 || y.length < 2) return false
  if (x === y) return true
  const length = Math.min(a.length, b.length)
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0
  return allowed > 0 && x[0] === y[0] && editDistance(x, y, allowed) <= allowed
}
