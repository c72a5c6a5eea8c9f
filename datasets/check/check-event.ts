import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GoldEvent, GoldReport } from './gold-event.ts'
import { collapse, pageText } from './page-text.ts'

const KINDS = new Set('quantity time name quote attribution certainty polarity wording'.split(' '))
const RELATIONS = new Set('conflict update scope specificity rounding variant'.split(' '))
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$/
/** Which mark closes a quotation that another one opens. */
const CLOSES = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
])

/** From the first words of the body to its last, or what is wrong. */
const bodyOf = (report: GoldReport, text: string): string | null => {
  const start = text.indexOf(report.body_first)
  const end = text.lastIndexOf(report.body_last)
  return start < 0 || end <= start ? null : text.slice(start, end + report.body_last.length)
}

const standsInMarks = (body: string, quote: string): boolean => {
  for (let at = body.indexOf(quote); at >= 0; at = body.indexOf(quote, at + 1)) {
    const closing = CLOSES.get(body.slice(at - 1, at))
    if (closing !== undefined && body.startsWith(closing, at + quote.length)) return true
  }
  return false
}

/** An event's gold and everything in it that its files do not bear out. */
export interface CheckedEvent {
  readonly event: GoldEvent
  readonly errors: readonly string[]
}

/** Holds `event.json` of a folder against the reports beside it: every string must stand where the gold says. */
export const checkEvent = (folder: string): CheckedEvent => {
  const event: GoldEvent = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'))
  const errors: string[] = []
  const bodies = new Map<string, string>()
  const claim = (holds: boolean, ...message: readonly string[]): void => {
    if (!holds) errors.push(`${basename(folder)}: ${message.join(' ')}`)
  }
  const inBody = (file: string, text: string, what: string): void =>
    claim(text !== '' && (bodies.get(file)?.includes(collapse(text)) ?? false), what, file, 'not in the body:', text)

  claim(event.event === basename(folder), 'is called', event.event)
  claim(DATE.test(event.date), 'date', event.date)
  const listed = event.reports.map(report => report.file).toSorted()
  claim(listed.join() === readdirSync(join(folder, 'reports')).toSorted().join(), 'files and reports[] differ')

  for (const report of event.reports) {
    const { file, derivation, derived_from: from } = report
    const raw = readFileSync(join(folder, 'reports', file), 'utf8')
    const text = file.endsWith('.html') ? pageText(raw) : collapse(raw)
    for (const part of [report.headline, report.byline ?? '', report.dateline ?? '', ...report.excluded]) {
      claim(text.includes(collapse(part)), file, 'not in the file:', part)
    }
    const body = bodyOf(report, text)
    claim(body !== null, file, 'has no body between body_first and body_last')
    bodies.set(file, body ?? '')
    claim(report.published_at === null || DATE.test(report.published_at), file, 'published_at')
    claim(['original', 'wholly', 'partially'].includes(derivation), file, 'derivation', derivation)
    claim((derivation === 'original') === (from === null), file, 'derivation and derived_from disagree')
    claim(from === null || (from !== file && listed.includes(from)), file, 'derived_from', from ?? '')
  }

  const groupsOf = new Map<string, Set<string>>()
  for (const { id, sentences } of event.aligned) {
    claim(Object.keys(sentences).length > 1, 'aligned', id, 'names one report')
    for (const [file, all] of Object.entries(sentences)) {
      for (const sentence of all) {
        inBody(file, sentence, `aligned ${id}`)
        const key = `${file} ${sentence}`
        groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(id))
      }
    }
  }
  for (const { id, sentences } of event.not_aligned) {
    const all = Object.entries(sentences).flatMap(([file, texts]) => texts.map(text => ({ file, text })))
    for (const one of all) {
      inBody(one.file, one.text, `not_aligned ${id}`)
      const groups = groupsOf.get(`${one.file} ${one.text}`)
      for (const other of all) {
        const shared = [...(groupsOf.get(`${other.file} ${other.text}`) ?? [])].some(group => groups?.has(group))
        claim(one.file === other.file || !shared, 'not_aligned', id, 'is aligned:', one.text)
      }
    }
  }

  for (const { id, readings, sentences } of [...event.differences, ...event.same]) {
    claim(
      Object.keys(readings).join() === Object.keys(sentences).join(),
      id,
      'readings and sentences differ in reports',
    )
    claim(new Set(Object.values(readings)).size > 1, id, 'has one reading only')
    for (const [file, reading] of Object.entries(readings)) {
      inBody(file, sentences[file] ?? '', id)
      claim(sentences[file]?.includes(reading) ?? false, id, file, 'reading not in its sentence:', reading)
    }
  }
  for (const { id, kind, relation, readings, values } of event.differences) {
    claim(KINDS.has(kind) && RELATIONS.has(relation), id, 'kind or relation', kind, relation)
    claim(Object.keys(values).join() === Object.keys(readings).join(), id, 'values and readings differ in reports')
    claim(new Set(Object.values(values)).size > 1, id, 'has one value only')
  }
  const ids = [event.aligned, event.differences, event.same].map(list => list.map(entry => entry.id))
  for (const list of ids) claim(new Set(list).size === list.length, 'an id is used twice in', list.join(' '))

  for (const { file, text, speaker, form } of event.quotes) {
    inBody(file, text, 'quote')
    claim(form === 'indirect' || standsInMarks(bodies.get(file) ?? '', text), file, 'no marks around', text)
    const words = (bodies.get(file) ?? '').toLowerCase()
    claim(
      speaker !== '' &&
        speaker
          .toLowerCase()
          .split(' ')
          .every(word => words.includes(word)),
      file,
      'lacks',
      speaker,
    )
  }
  return { event, errors }
}
