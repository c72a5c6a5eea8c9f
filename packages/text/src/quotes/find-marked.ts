import type { Span } from '../span.ts'
import { readTurn } from './read-turn.ts'

/** A stretch between quotation marks: `start` and `end` are those of the content, `outerStart` and `outerEnd` of the marks. */
export type Marked = Span & {
  readonly outerStart: number
  readonly outerEnd: number
  /** Whether the closing mark is missing and the content was taken to the end of its paragraph. */
  readonly open: boolean
}

const MARK = /["“”„‟«»＂「」『』]|``|''|[‘’‚‹›']/g

/** The marks that close what each mark opens. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['“', '”"“'],
  ['”', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['«', '»'],
  ['»', '«'],
  ['＂', '＂'],
  ['「', '」'],
  ['『', '』'],
  ['``', "''\""],
  ['‘', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ["'", "'"],
])

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)
const isBlank = (character: string): boolean => character === '' || /\s/.test(character)

/**
 * The outermost stretches between quotation marks, in order, disjoint. Apostrophes are none. A quotation whose
 * paragraph ends without a closing mark goes on where the next paragraph begins with an opening one,
 * unless somebody else's turn begins there. Linear in the length.
 */
export const findMarked = (text: string, paragraphs: readonly Span[]): Marked[] => {
  const found: Marked[] = []
  const aheads = toAhead(text)
  let running: { outerStart: number; mark: string } | null = null
  paragraphs.forEach((paragraph, index) => {
    let open: { outerStart: number; start: number; mark: string } | null = null
    let from = paragraph.start
    let inside = 0
    const paired = isPaired(text.slice(paragraph.start, paragraph.end))
    if (running !== null) {
      open = { outerStart: running.outerStart, start: running.outerStart + running.mark.length, mark: running.mark }
      if (text.startsWith(running.mark, from)) from += running.mark.length
      running = null
    }
    MARK.lastIndex = from
    for (let match = MARK.exec(text); match !== null && match.index < paragraph.end; match = MARK.exec(text)) {
      const mark = match[0]
      const at = match.index
      const before = at === paragraph.start ? '' : text.charAt(at - 1)
      const after = at + mark.length >= paragraph.end ? '' : text.charAt(at + mark.length)
      if (open === null) {
        if (opens(aheads, mark, before, after, at, paragraph)) open = { outerStart: at, start: at + mark.length, mark }
      } else if (mark === '“' && paired && isLetter(after)) inside++
      else if (mark === '”' && inside > 0) inside--
      else if (closes(text, aheads, open.mark, mark, before, after, at, paragraph)) {
        found.push({ outerStart: open.outerStart, start: open.start, end: at, outerEnd: at + mark.length, open: false })
        open = null
      }
    }
    if (open === null) return
    const next = paragraphs[index + 1]
    const goesOn =
      next !== undefined &&
      text.startsWith(open.mark, next.start) &&
      readTurn(text, next.start + open.mark.length) === null
    if (goesOn) running = { outerStart: open.outerStart, mark: open.mark }
    else
      found.push({
        outerStart: open.outerStart,
        start: open.start,
        end: paragraph.end,
        outerEnd: paragraph.end,
        open: true,
      })
  })
  return found
}

/** Whether every “ has its ” behind it, so that one inside a quotation opens a quotation in it. */
const isPaired = (paragraph: string): boolean => {
  let open = 0
  for (const mark of paragraph.matchAll(/[“”]/g)) {
    open += mark[0] === '“' ? 1 : -1
    if (open < 0) return false
  }
  return open === 0
}

const opens = (aheads: Aheads, mark: string, before: string, after: string, at: number, paragraph: Span): boolean => {
  if (isBlank(after)) return false
  if (mark === "'" || mark === '‘') {
    if (isLetter(before)) return false
    // "'90s", "‘em": a cut word; only marks with a partner open a quotation.
    return hasPartner(aheads, mark, at, paragraph)
  }
  // A closing mark that stands where only an opening one can was typed for it.
  if (mark === '”') return isBlank(before) && isLetter(after)
  if (mark === '’' || mark === '›' || mark === "''") return false
  return mark !== '"' || !isLetter(before) || /["“(]/.test(before)
}

/**
 * Finds the next place where a pattern matches from a position on, remembering the last answer, so that asking for
 * rising positions of one text costs one pass.
 */
const toFinder = (text: string, pattern: RegExp): ((from: number) => number) => {
  let asked = 0
  let found = -2
  return from => {
    if (found !== -2 && from >= asked && (found === -1 || from <= found)) return found
    asked = from
    pattern.lastIndex = from
    found = pattern.exec(text)?.index ?? -1
    return found
  }
}

/** The searches ahead that single marks need. */
type Ahead = {
  readonly closer: (from: number) => number
  readonly finalCloser: (from: number) => number
  readonly opener: (from: number) => number
}

const toAhead = (text: string): { readonly curly: Ahead; readonly straight: Ahead } => ({
  curly: {
    closer: toFinder(text, /(?<=\S)’(?![\p{L}\p{N}])/gu),
    finalCloser: toFinder(text, /[,.?!…]’(?!\p{L})/gu),
    opener: toFinder(text, /‘/g),
  },
  straight: {
    closer: toFinder(text, /(?<=\S)'(?![\p{L}\p{N}])/gu),
    finalCloser: toFinder(text, /[,.?!…]'(?!\p{L})/gu),
    opener: toFinder(text, /(?<=\s)'(?=\p{L})/gu),
  },
})

type Aheads = ReturnType<typeof toAhead>

/** Whether a single mark has a closing one in its paragraph that is not an apostrophe. */
const hasPartner = (aheads: Aheads, mark: string, at: number, paragraph: Span): boolean => {
  const next = (mark === '‘' ? aheads.curly : aheads.straight).closer(at + 2)
  return next >= 0 && next < paragraph.end
}

const closes = (
  text: string,
  aheads: Aheads,
  opener: string,
  mark: string,
  before: string,
  after: string,
  at: number,
  paragraph: Span,
): boolean => {
  if (!(CLOSERS.get(opener) ?? '').includes(mark)) return false
  if (opener !== '‘' && opener !== "'" && opener !== '‚') {
    // A straight mark after a blank and before a letter opens a quotation inside this one, or the next paragraph's.
    if (mark === '"') return !(isBlank(before) && isLetter(after))
    return mark !== '“' || opener === '„' || (!isBlank(before) && !isLetter(after))
  }
  if (isLetter(after) || isBlank(before)) return false
  // "the workers’ rights": a plural possessive, if a better closing mark comes later in the quotation.
  return !(
    /s/.test(before) &&
    isBlank(after) &&
    /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4)) &&
    closesLater(aheads, mark, at, paragraph)
  )
}

/** Whether the same mark stands behind punctuation later in the paragraph, before another quotation opens. */
const closesLater = (aheads: Aheads, mark: string, at: number, paragraph: Span): boolean => {
  const ahead = mark === '’' ? aheads.curly : aheads.straight
  const next = ahead.finalCloser(at + 1)
  const opener = ahead.opener(at + 1)
  return next >= 0 && next < paragraph.end && (opener < 0 || next < opener)
}
