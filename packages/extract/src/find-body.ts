import { opensByline } from './credit.ts'
import { findDateline } from './dateline.ts'
import { stampOf } from './stamp.ts'
import { isProse, isShortSentence, type Line } from './text-line.ts'

/** As many lines of furniture may interrupt a body; tuned on the five seed reports, 2026. */
const LONGEST_GAP = 4

/** From here on a page is about other things; what stands below is never body. */
const END =
  /^(?:(?:\d+ )?comments?\b ?(?:\(?\d+\)?)?|leave a (?:comment|reply)|(?:post|join) (?:a comment|the conversation|the discussion)|your comments?(?: ?\*)?|most (?:read|popular|viewed|shared)\b.{0,20}|(?:related|recommended)(?: (?:articles|stories|news|posts|topics|content|coverage))?|you (?:may|might) also like.{0,20}|more (?:from|stories|news)\b.{0,40}|in other (?:news|media)|readers say|partner news|top stories|up next.{0,30})$/i

/** Prose must stand above for such a line to end the body: pages count their comments under the headline as well. */
const WORDS_BEFORE_END = 60

/** First and last line number of a body. */
export type Run = { readonly first: number; readonly last: number }

type Stretch = { from: number; to: number; weight: number }

/** The heaviest run of prose lines; short sentences right at its ends belong to it, a byline or date line never does. */
export const findBody = (lines: readonly Line[]): Run | null => {
  let best: Stretch | null = null
  let run: Stretch | null = null
  for (const [index, line] of lines.entries()) {
    if (run !== null && run.weight >= WORDS_BEFORE_END && END.test(line.text)) {
      run = null
      continue
    }
    if (!isProse(line)) continue
    if (run !== null && index - run.to - 1 <= LONGEST_GAP)
      run = { from: run.from, to: index, weight: run.weight + line.words }
    else run = { from: index, to: index, weight: line.words }
    if (best === null || run.weight > best.weight) best = run
  }
  if (best === null) return longestLine(lines)
  let { from, to } = best
  const headEnd = lines.findLastIndex(
    (line, index) =>
      index >= from && index < Math.min(to, from + 4) && (stampOf(line.text) !== null || opensByline(line.text)),
  )
  if (headEnd >= 0) {
    const next = lines.findIndex((line, index) => index > headEnd && index <= to && isProse(line))
    if (next > 0) from = next
  }
  for (let next = lines[to + 1]; next !== undefined && isShortSentence(next); next = lines[to + 1]) to++
  for (
    let before = lines[from - 1];
    before !== undefined && from > 1 && isShortSentence(before) && findDateline(before.text) !== null;
    before = lines[from - 1]
  )
    from--
  return { first: lines[from]?.number ?? 1, last: lines[to]?.number ?? 1 }
}

/** A text without one full sentence is still somebody's text: its longest line, where that has words at all. */
const longestLine = (lines: readonly Line[]): Run | null => {
  const line = lines.reduce<Line | null>(
    (longest, next) => (next.text.length > (longest?.text.length ?? 0) ? next : longest),
    null,
  )
  return line === null || line.words < 4 ? null : { first: line.number, last: line.number }
}
