/** Words that turn a sentence round. */
const NEGATIONS = /^(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|hardly)$/

/** Words that leave a sentence open, in time or in likelihood. */
const LIMITS =
  /\b(?:for now|so far|at present|at the moment|for the time being|probably|possibly|perhaps|maybe|likely)\b/

/** Words for all of something, and for a part of it. */
const WHOLE = /\b(?:everything|everybody|everyone|all|every|always|entirely|completely|certainly|definitely)\b/
const PART = /\b(?:much|most|some|many|often|partly|largely|mostly|almost|nearly|sometimes|possibly|probably)\b/

/** Judgements of two strengths. */
const GRAVE =
  /\b(?:catastroph\w+|disast\w+|massacres?|atrocit\w+|murders?|betray\w+|treason|scandal\w*|outrag\w+|horr\w+|nightmares?|tragedy|tragic)\b/
const MILD =
  /\b(?:blows?|setbacks?|problems?|nuisances?|incidents?|inconvenien\w+|mistakes?|errors?|disappoint\w+|concerns?|difficult\w*|accidents?|shame|pity|unfortunate)\b/

/** Owning up to something. */
const ADMISSION = /\b(?:fail(?:ed|ure|ures|ing)?|mistakes?|guilty|fault|lied|responsib\w+|(?:was|were|am|are) wrong)\b/

/** Why two renderings of one utterance do not say the same, in plain words; null where only the words differ. Both folded. */
export const isReversed = (a: string, b: string): string | null => {
  if (areOfOneLength(a, b) && isNegated(a, b) !== isNegated(b, a) && shareWords(a, b))
    return 'renderings of one utterance, one of them negated'
  if (LIMITS.test(a) !== LIMITS.test(b)) return 'renderings of one utterance, one of them limited in time or likelihood'
  if (isOnly(a, b, WHOLE, PART) || isOnly(b, a, WHOLE, PART))
    return 'renderings of one utterance, of the whole and of a part'
  if (isOnly(a, b, GRAVE, MILD) || isOnly(b, a, GRAVE, MILD))
    return 'renderings of one utterance, one of them much stronger'
  if (ADMISSION.test(a) !== ADMISSION.test(b))
    return 'renderings of one utterance, one of them without what is admitted'
  return null
}

/** What one rendering has more may be what is negated. */
const areOfOneLength = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 0.6 * Math.max(a.length, b.length)

/** Words that a negation, or the lack of one, brings with it, and those that say little. */
const LITTLE =
  /^(?:do|does|did|can|will|would|is|are|was|were|be|been|has|have|had|a|an|the|of|to|in|it|that|this|so|too|very|but|and)$/

/** Of the words that say something, two renderings must have so many in common (Dice), or the negated one says something else. */
const SHARED = 0.7

const shareWords = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const both = [...x].filter(word => y.has(word)).length
  return 2 * both >= SHARED * (x.size + y.size)
}

const wordsOf = (folded: string): Set<string> =>
  new Set(
    folded
      .split(' ')
      .filter(word => !NEGATIONS.test(word) && !LITTLE.test(word))
      .map(word => word.replace(/^(?:un|in|im|dis|non)(?=\p{L}{4})/u, '')),
  )

const isOnly = (a: string, b: string, first: RegExp, second: RegExp): boolean =>
  first.test(a) && !second.test(a) && second.test(b) && !first.test(b)

/** "not serious" is "unserious": a negated word and its opposite count alike. */
const isNegated = (folded: string, other: string): boolean => {
  const words = folded.split(' ')
  if (words.some(word => NEGATIONS.test(word))) return true
  const others = new Set(other.split(' '))
  return words.some(word => /^(?:un|in|im|dis|non)/.test(word) && others.has(word.replace(/^(?:un|in|im|dis|non)/, '')))
}
