import type { Span } from '../span.ts'

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
 * paragraph ends without a closing mark goes on where the next paragraph begins with an opening one. Linear in the length.
 */
export const findMarked = (text: string, paragraphs: readonly Span[]): Marked[] => {
  const found: Marked[] = []
  let running: { outerStart: number; mark: string } | null = null
  paragraphs.forEach((paragraph, index) => {
    let open: { outerStart: number; start: number; mark: string } | null = null
    let from = paragraph.start
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
        if (opens(text, mark, before, after, at, paragraph)) open = { outerStart: at, start: at + mark.length, mark }
      } else if (closes(text, open.mark, mark, before, after, at, paragraph)) {
        found.push({ outerStart: open.outerStart, start: open.start, end: at, outerEnd: at + mark.length, open: false })
        open = null
      }
    }
    if (open === null) return
    const next = paragraphs[index + 1]
    if (next !== undefined && text.startsWith(open.mark, next.start))
      running = { outerStart: open.outerStart, mark: open.mark }
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

const opens = (text: string, mark: string, before: string, after: string, at: number, paragraph: Span): boolean => {
  if (isBlank(after)) return false
  if (mark === "'" || mark === '‘') {
    if (isLetter(before)) return false
    // "'90s", "‘em": a cut word; only marks with a partner open a quotation.
    return hasPartner(text, mark, at, paragraph)
  }
  if (mark === '’' || mark === '›' || mark === "''" || mark === '”') return false
  return mark !== '"' || !isLetter(before) || /["“(]/.test(before)
}

/** Whether a single mark has a closing one in its paragraph that is not an apostrophe. */
const hasPartner = (text: string, mark: string, at: number, paragraph: Span): boolean => {
  const closer = mark === '‘' ? '’' : "'"
  const reach = Math.min(paragraph.end, at + 2000)
  for (let next = text.indexOf(closer, at + 1); next >= 0 && next < reach; next = text.indexOf(closer, next + 1)) {
    const after = next + 1 >= paragraph.end ? '' : text.charAt(next + 1)
    const before = text.charAt(next - 1)
    if (!isBlank(before) && !isLetter(after)) return true
  }
  return false
}

const closes = (
  text: string,
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
    closesLater(text, mark, at, paragraph)
  )
}

/** Whether the same mark stands behind punctuation later in the paragraph, before another quotation opens. */
const closesLater = (text: string, mark: string, at: number, paragraph: Span): boolean => {
  const rest = text.slice(at + 1, Math.min(paragraph.end, at + 600))
  const next = rest.search(mark === '’' ? /[,.!?…]’(?!\p{L})/u : /[,.!?…]'(?!\p{L})/u)
  const opener = rest.search(mark === '’' ? /‘/ : /\s'\p{L}/u)
  return next >= 0 && (opener < 0 || next < opener)
}
