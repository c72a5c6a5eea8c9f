const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`]/g, "'"],
  [/\[[^[\]]{0,200}\]|\([^()]{0,200}\)/g, ' '],
  [/isation/g, 'ization'],
  [/is(e|ed|es|ing)\b/g, 'iz$1'],
  [/our(s|ed|ing|able|hood)?\b/g, 'or$1'],
  [/\b(cent|theat|met|lit|fib)re(s)?\b/g, '$1er$2'],
  [/ll(ed|ing|er|ers)\b/g, 'l$1'],
  [/\b(judg|acknowledg)ement/g, '$1ment'],
  [/\b(def|off|lic)ence/g, '$1ense'],
  [/\bprogramme/g, 'program'],
  [/\bgrey/g, 'gray'],
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'cannot'],
  [/n't\b/g, ' not'],
  [/\bcannot\b/g, 'can not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'m\b/g, ' am'],
  [/\b(it|that|there|he|she|what)'s\b/g, '$1 is'],
  [/[^\p{L}\p{N}' ]+/gu, ' '],
  [/\s+/g, ' '],
]

/** A wording as it is compared: case, marks, spacing, brackets, contractions and British or American spelling folded. */
export const foldWording = (text: string): string => {
  let folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  for (const [spelling, common] of SPELLINGS) folded = folded.replace(spelling, common)
  return folded.trim()
}
