import { foldPhrase, type NameType, type Span } from '@variorum/text'
import { soundOf } from '../differences/fold-name.ts'
import type { EventSentence, EventView } from '../slots/event-view.ts'
import { beginningIn } from '../slots/surroundings.ts'
import { readLand } from './read-land.ts'

/** Where a report gives a name in full. */
export type NameMention = Span & {
  readonly report: number
  readonly sentence: EventSentence
  readonly text: string
  /** Lower case, accents kept, apostrophes plain, a final "'s" left out: what is compared as spelled. */
  readonly written: string
}

/** A name of the event as some reports write it, accents and case apart. */
export type EventName = {
  readonly key: string
  readonly words: readonly string[]
  readonly type: NameType
  /** How the name's own word begins when said aloud; spellings of one name share it. */
  readonly initial: string
  readonly reports: ReadonlySet<number>
  /** In order of reports and places. */
  readonly mentions: readonly NameMention[]
}

/** The names of all reports that stand there in full, by key; acronyms are left out. */
export const listNames = (view: EventView): EventName[] => {
  const found = new Map<string, { type: NameType; reports: Set<number>; mentions: NameMention[] }>()
  for (const sentence of view.sentences) {
    const { report } = sentence
    const annotated = view.reports[report]
    for (const name of beginningIn(annotated?.names ?? [], sentence)) {
      if (name.key.length < 4) continue
      const text = (annotated?.report.text ?? '').slice(name.start, name.end).replace(/['’]s$/, '')
      if (foldPhrase(text) !== name.key || (name.acronym !== null && !name.key.includes(' '))) continue
      const entry = found.get(name.key) ?? { type: name.type, reports: new Set(), mentions: [] }
      if (entry.type === 'unknown') entry.type = name.type
      entry.reports.add(report)
      const written = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
      entry.mentions.push({ start: name.start, end: name.start + text.length, report, sentence, text, written })
      found.set(name.key, entry)
    }
  }
  return [...found].map(([key, entry]) => {
    const words = key.split(' ')
    const own = readLand(words)?.own ?? words.at(-1) ?? ''
    return { key, words, initial: soundOf(own).charAt(0), ...entry }
  })
}
