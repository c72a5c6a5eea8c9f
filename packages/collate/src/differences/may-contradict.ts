import type { Published } from '@variorum/text'
import { compareBags } from '../slots/bag.ts'
import type { TimeMention } from '../slots/bind-times.ts'
import { samePassage } from '../slots/compare-surroundings.ts'
import type { EventView } from '../slots/event-view.ts'

const DAY = 86_400_000

/** "this month", "earlier this week", "last year": told from the day of the report, and loosely. */
const LOOSE = /\b(?:this|last|next|past|earlier|later|recent|coming|current)\b/i

/**
 * Whether two unlike times may date one thing, so that the reports contradict each other: they stand in one passage or right
 * beside words of one sense, neither is told loosely, and, where they are days, neither is the day of its report's news unless
 * both are said in much the same words. Reports on one matter each begin with what is new that day, which is another thing each
 * day: of ten days put against each other in 50 BASIL events one contradicted (2026-11).
 */
export const mayContradict = (view: EventView, x: TimeMention, y: TimeMention): boolean =>
  (samePassage(x, y) || standAlike(x, y)) &&
  !isLoose(x) &&
  !isLoose(y) &&
  (areClocks(x, y) || saySame(x, y) || (!isNewsDay(publishedOf(view, x), x) && !isNewsDay(publishedOf(view, y), y)))

/** Cosine of the telling words of two clauses from which on they say the same. */
const SAME = 0.7

const saySame = ({ around: x }: TimeMention, { around: y }: TimeMention): boolean =>
  compareBags(x.senses, y.senses) >= SAME

const standAlike = ({ around: x }: TimeMention, { around: y }: TimeMention): boolean =>
  compareBags(x.before, y.before) > 0 || compareBags(x.after, y.after) > 0

const isLoose = ({ time, text }: TimeMention): boolean => time.clock === null && LOOSE.test(text)

const areClocks = ({ time: x }: TimeMention, { time: y }: TimeMention): boolean => x.clock !== null && y.clock !== null

const publishedOf = (view: EventView, { sentence }: TimeMention): Published | undefined =>
  view.reports[sentence.report]?.report.published

/** Whether a time begins on the day its report came out, or the day before. */
const isNewsDay = (published: Published | undefined, { time }: TimeMention): boolean => {
  if (!published || published.at === null || time.from === null) return false
  const days = (Date.parse(published.at.slice(0, 10)) - Date.parse(time.from.slice(0, 10))) / DAY
  return days === 0 || days === 1
}
