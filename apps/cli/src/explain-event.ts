import type { EventReasons, NearbyReport } from '@variorum/corpus'
import { safeText } from './safe-text.ts'

const BLOCKERS: Readonly<Record<Exclude<NearbyReport['blocker'], 'score'>, string>> = {
  dates: 'too many days lie between them',
  number: 'it names another number of the same thing, such as another round or trial',
  facts: 'not both are dated, and they have no fact in common',
}

const whyOutside = ({ blocker, score, needed }: NearbyReport): string => {
  if (blocker !== 'score') return BLOCKERS[blocker]
  const measure = `${score.toFixed(2)} where ${needed.toFixed(2)} is needed`
  return score < needed ? `not alike enough: ${measure}` : `more alike to others: ${measure} at least`
}

/** Why an event's reports are together and why near ones are not, for the terminal. */
export const formatReasons = ({ event, sharedTerms, near, corrections }: EventReasons): string => {
  const together =
    event.reports === 1
      ? 'one report; no other is like it enough'
      : `${event.reports} reports, together because they share: ${sharedTerms.join(' · ') || 'no telling word'}`
  const lines = [
    `${event.eventId}  ${event.headline ?? ''}`,
    together,
    ...corrections.map(
      ({ correctionId, action, by, why }) =>
        `corrected by a person: ${[`${correctionId} ${action}`, by, why].filter(part => part !== null).join(', ')}`,
    ),
    near.length === 0 ? 'nothing near it is left out' : 'near it, but not of it:',
    ...near.flatMap(one => [
      `  ${one.reportId} in ${one.eventId ?? 'no event yet'}  ${one.outlet ?? 'unknown outlet'}, ${one.published?.slice(0, 10) ?? 'undated'}: ${one.headline ?? 'no headline'}`,
      `    ${whyOutside(one)}${one.sharedTerms.length === 0 ? '' : `; they share ${one.sharedTerms.join(' · ')}`}`,
    ]),
  ]
  return `${lines.map(safeText).join('\n')}\n`
}
