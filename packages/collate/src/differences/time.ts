import type { Relation } from '../collation.ts'
import type { TimeMention } from '../slots/bind-times.ts'
import type { EventView } from '../slots/event-view.ts'
import { shareWords } from './about.ts'
import type { DifferenceSketch } from './make-difference.ts'
import { mayContradict } from './may-contradict.ts'
import { relateTimes } from './relate-times.ts'
import { splitByRelation } from './split-by-relation.ts'

/** The differences between times said of one thing, one for each relation they stand in. */
export const compareTimes = (view: EventView, slot: readonly TimeMention[]): DifferenceSketch[] => {
  const theme = shareWords(view, slot)
  return splitByRelation(slot, {
    relate: relateTimes,
    explain: (a, b, by): { relation: Relation; reason: string } | null => {
      const said = `“${a.text}” against “${b.text}”`
      if (by === 'different')
        return mayContradict(view, a, b) ? { relation: 'conflict', reason: `${said}: two times for one thing` } : null
      return {
        relation: by,
        reason: `${said}: ${by === 'rounding' ? 'one may be the other, rounded' : 'one says it more closely'}`,
      }
    },
  }).map(({ relation, reasons, members, groupOf }) => ({
    kind: 'time',
    relation,
    slot: `time · ${theme}`,
    about: theme === '' ? 'time' : `time (${theme})`,
    claims: members.map(mention => ({
      start: mention.time.start,
      end: mention.time.end,
      sentence: mention.sentence,
      value: describeTime(groupOf(mention)),
    })),
    why: reasons,
    weight: relation === 'conflict' ? 0.68 : 0.35,
  }))
}

/** A group's value: the interval of its finest member, one that names the half of the day before one that leaves it open. */
const describeTime = (group: readonly TimeMention[]): string => {
  const [finest] = group.toSorted(
    (a, b) => lengthOf(a) - lengthOf(b) || Number(a.time.eitherHalf) - Number(b.time.eitherHalf),
  )
  if (!finest) return ''
  const { time } = finest
  const sign = time.modifier === null ? '' : `${time.modifier} `
  if (time.clock !== null) {
    const clock = `${String(Math.floor(time.clock / 60)).padStart(2, '0')}:${String(time.clock % 60).padStart(2, '0')}`
    return `${sign}${time.from ?? clock}${describeZone(time.offset)}`
  }
  if (time.from === null) return finest.text.toLowerCase()
  return time.precision === 'day' ? `${sign}${time.from.slice(0, 10)}` : `${sign}${time.from}/${time.to}`
}

/** "+05:30", as ISO 8601 has it; nothing where no zone is said. */
const describeZone = (offset: number | null): string => {
  if (offset === null) return ''
  const ahead = Math.abs(offset)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

const lengthOf = ({ time }: TimeMention): number =>
  time.from === null || time.to === null
    ? time.clock === null
      ? 5
      : 1
    : Date.parse(`${time.to}Z`) - Date.parse(`${time.from}Z`)
