/** What the order of the words of two sentences says, in the order of the vector `compareOrder` returns. */
export const ORDER_FEATURES = [
  'longest run of words',
  'order',
  'order of the longer one',
  'edits',
  'words left over in the shorter one',
  'words left over in the longer one',
  'longest gap in the shorter one',
  'longest gap in the longer one',
  'weight of the heaviest gap in the longer one',
  'one beginning',
  'one end',
  'beginning in common',
  'end in common',
] as const

/** Sentences are compared up to so many terms, which bounds the work. */
const LONGEST = 96

const WIDTH = LONGEST + 1
const common = new Uint8Array(WIDTH * WIDTH)
/** Places of terms of the first sequence that the second has, too, and for each place how many of these come before it. */
const met = new Uint8Array(LONGEST)
const metBefore = new Uint8Array(LONGEST + 1)
let inOther = new Uint8Array(0)

/**
 * Lists the terms of `a` that `b` has, too, and tells how many they are: the others, three of four in most pairs, are in no
 * common subsequence, and their rows of the table would be those below them.
 */
const findMet = (a: Int32Array, rows: number, b: Int32Array, columns: number, terms: number): number => {
  if (inOther.length < terms) inOther = new Uint8Array(terms)
  for (let j = 0; j < columns; j++) inOther[b[j] ?? 0] = 1
  let count = 0
  for (let i = 0; i < rows; i++) {
    metBefore[i] = count
    if (inOther[a[i] ?? 0] === 1) met[count++] = i
  }
  metBefore[rows] = count
  for (let j = 0; j < columns; j++) inOther[b[j] ?? 0] = 0
  return count
}
let runs = new Uint8Array(WIDTH)
let runsBefore = new Uint8Array(WIDTH)

/**
 * Fills `common` with the lengths of the longest common subsequences of what is left from term `met[row]` of `a` and term
 * j of `b` on, at `row * WIDTH + j`; gives the length of the longest run of terms both have.
 */
const fillCommon = (a: Int32Array, rows: number, b: Int32Array, columns: number): number => {
  let longest = 0
  common.fill(0, rows * WIDTH, rows * WIDTH + columns + 1)
  runs[columns] = 0
  runsBefore[columns] = 0
  for (let row = rows - 1; row >= 0; row--) {
    const i = met[row] ?? 0
    if (row === rows - 1 || met[row + 1] !== i + 1) runsBefore.fill(0, 0, columns)
    const own = a[i]
    let at = row * WIDTH + columns
    common[at] = 0
    let right = 0
    for (let j = columns - 1; j >= 0; j--) {
      at--
      const below = common[at + WIDTH] ?? 0
      if (own === b[j]) {
        right = (common[at + WIDTH + 1] ?? 0) + 1
        const run = (runsBefore[j + 1] ?? 0) + 1
        runs[j] = run
        if (run > longest) longest = run
      } else {
        if (below > right) right = below
        runs[j] = 0
      }
      common[at] = right
    }
    ;[runs, runsBefore] = [runsBefore, runs]
  }
  return longest
}

/** The length of the longest common subsequence of what is left from term i of the first and term j of the second on. */
const leftFrom = (i: number, j: number): number => common[(metBefore[i] ?? 0) * WIDTH + j] ?? 0

/** What of one sentence stands between the words that both have in one order. */
type Rest = { words: number; longest: number; heaviest: number }

const none = (): Rest => ({ words: 0, longest: 0, heaviest: 0 })

/** Counts the gap [from, to) of a sentence in. */
const addGap = (rest: Rest, terms: Int32Array, from: number, to: number, weights: Float64Array): void => {
  let sum = 0
  for (let at = from; at < to; at++) {
    sum += weights[terms[at] ?? 0] ?? 0
  }
  rest.words += to - from
  if (to - from > rest.longest) rest.longest = to - from
  if (sum > rest.heaviest) rest.heaviest = sum
}

/**
 * The features of two sequences of terms by a longest common subsequence (of several the one that is found first from
 * the beginning of the shorter sequence): how much of them it is, and what is left between its words. Symmetric.
 */
export const compareOrder = (x: Int32Array, y: Int32Array, weights: Float64Array): number[] => {
  const [a, b] = isBefore(x, y) ? [x, y] : [y, x]
  const [rows, columns] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  const longestRun = fillCommon(a, findMet(a, rows, b, columns, weights.length), b, columns)
  const [short, long] = [none(), none()]
  let [i, j, edits, beginning, end] = [0, 0, 0, 0, 0]
  let [gapA, gapB] = [0, 0]
  const close = (): void => {
    edits += Math.max(i - gapA, j - gapB)
    addGap(short, a, gapA, i, weights)
    addGap(long, b, gapB, j, weights)
  }
  while (i < rows && j < columns)
    if (a[i] === b[j]) {
      if (i > gapA || j > gapB) {
        close()
        end = 0
      }
      i++
      j++
      if (beginning === i - 1 && beginning === j - 1) beginning++
      end++
      gapA = i
      gapB = j
    } else if (leftFrom(i + 1, j) >= leftFrom(i, j + 1)) i++
    else j++
  if (gapA < rows || gapB < columns) end = 0
  i = rows
  j = columns
  close()
  const order = common[0] ?? 0
  const shorter = a.length || 1
  const longer = b.length || 1
  return [
    longestRun / shorter,
    order / shorter,
    order / longer,
    edits / longer,
    Math.log1p(short.words),
    Math.log1p(long.words),
    Math.log1p(short.longest),
    Math.log1p(long.longest),
    Math.log1p(long.heaviest),
    beginning > 0 ? 1 : 0,
    end > 0 ? 1 : 0,
    beginning / shorter,
    end / shorter,
  ]
}

/** Whether `a` comes first: the shorter sequence, of equally long ones that with the smaller terms. */
const isBefore = (a: Int32Array, b: Int32Array): boolean => {
  if (a.length !== b.length) return a.length < b.length
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] ?? 0) < (b[at] ?? 0)
  return true
}
