import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GoldEvent, GoldReport } from './gold-event.ts'
import { collapse, pageText } from './page-text.ts'

const KINDS = new Set('quantity time name quote attribution certainty polarity wording'.split(' '))
const RELATIONS = new Set('conflict update scope specificity rounding variant'.split(' '))
const DERIVATIONS = new Set('original partially wholly'.split(' '))
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$/
/** Which mark closes a quotation that another one opens. */
const CLOSES = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
])

/** An event's gold and everything in it that its files do not bear out. */
export interface CheckedEvent {
  readonly event: GoldEvent
  readonly errors: readonly string[]
}

/** What the checks of one event share: its gold, the body of each report, and a way to say that something fails. */
interface Desk {
  readonly event: GoldEvent
  readonly bodies: ReadonlyMap<string, string>
  readonly claim: (holds: boolean, ...message: readonly string[]) => void
}

const textOf = (folder: string, file: string): string => {
  const raw = readFileSync(join(folder, 'reports', file), 'utf8')
  return file.endsWith('.html') ? pageText(raw) : collapse(raw)
}

/** From the first words of the body to its last; empty where they do not stand in that order. */
const bodyOf = (report: GoldReport, text: string): string => {
  const start = text.indexOf(report.body_first)
  const end = text.lastIndexOf(report.body_last)
  return start < 0 || end <= start ? '' : text.slice(start, end + report.body_last.length)
}

const standsInMarks = (body: string, quote: string): boolean => {
  for (let at = body.indexOf(quote); at >= 0; at = body.indexOf(quote, at + 1)) {
    const closing = CLOSES.get(body.slice(at - 1, at))
    if (closing !== undefined && body.startsWith(closing, at + quote.length)) return true
  }
  return false
}

const inBody = ({ bodies, claim }: Desk, file: string, text: string, what: string): void =>
  claim(text !== '' && (bodies.get(file)?.includes(collapse(text)) ?? false), what, file, 'not in the body:', text)

const checkReport = ({ event, bodies, claim }: Desk, report: GoldReport, text: string): void => {
  const { file, derivation, derived_from: from, published_at: published } = report
  for (const part of [report.headline, report.byline ?? '', report.dateline ?? '', ...report.excluded]) {
    claim(text.includes(collapse(part)), file, 'not in the file:', part)
  }
  claim(bodies.get(file) !== '', file, 'has no body from body_first to body_last')
  claim(published === null || DATE.test(published), file, 'published_at', published ?? '')
  claim(DERIVATIONS.has(derivation), file, 'derivation', derivation)
  claim((derivation === 'original') === (from === null), file, 'derivation and derived_from disagree')
  const known = event.reports.some(other => other.file === from && other !== report)
  claim(from === null || known, file, 'derived_from', from ?? '')
}

const checkAlignment = (desk: Desk): void => {
  const { event, claim } = desk
  const groupsOf = new Map<string, Set<string>>()
  for (const { id, sentences } of event.aligned) {
    claim(Object.keys(sentences).length > 1, 'aligned', id, 'names one report')
    for (const [file, texts] of Object.entries(sentences)) {
      for (const text of texts) {
        inBody(desk, file, text, `aligned ${id}`)
        const key = `${file} ${text}`
        groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(id))
      }
    }
  }
  for (const { id, sentences } of event.not_aligned) {
    const all = Object.entries(sentences).flatMap(([file, texts]) => texts.map(text => ({ file, text })))
    for (const one of all) {
      inBody(desk, one.file, one.text, `not_aligned ${id}`)
      const groups = groupsOf.get(`${one.file} ${one.text}`)
      for (const other of all.filter(other => other.file !== one.file)) {
        const shared = [...(groupsOf.get(`${other.file} ${other.text}`) ?? [])].some(group => groups?.has(group))
        claim(!shared, 'not_aligned', id, 'is aligned:', one.text)
      }
    }
  }
}

const checkDetails = (desk: Desk): void => {
  const { event, claim } = desk
  for (const { id, readings, sentences } of [...event.differences, ...event.same]) {
    claim(
      Object.keys(readings).join() === Object.keys(sentences).join(),
      id,
      'readings and sentences differ in reports',
    )
    claim(new Set(Object.values(readings)).size > 1, id, 'has one reading only')
    for (const [file, reading] of Object.entries(readings)) {
      inBody(desk, file, sentences[file] ?? '', id)
      claim(sentences[file]?.includes(reading) ?? false, id, file, 'reading not in its sentence:', reading)
    }
  }
  for (const { id, kind, relation, readings, values } of event.differences) {
    claim(KINDS.has(kind) && RELATIONS.has(relation), id, 'kind or relation', kind, relation)
    claim(Object.keys(values).join() === Object.keys(readings).join(), id, 'values and readings differ in reports')
    claim(new Set(Object.values(values)).size > 1, id, 'has one value only')
  }
}

const checkQuotes = (desk: Desk): void => {
  const { event, bodies, claim } = desk
  for (const { file, text, speaker, form } of event.quotes) {
    inBody(desk, file, text, 'quote')
    const body = bodies.get(file) ?? ''
    claim(form === 'indirect' || standsInMarks(body, text), file, 'no marks around', text)
    const words = body.toLowerCase()
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
}

/** Holds `event.json` of a folder against the reports beside it: every string must stand where the gold says. */
export const checkEvent = (folder: string): CheckedEvent => {
  const event: GoldEvent = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'))
  const errors: string[] = []
  const texts = new Map(event.reports.map(report => [report.file, textOf(folder, report.file)]))
  const bodies = new Map(event.reports.map(report => [report.file, bodyOf(report, texts.get(report.file) ?? '')]))
  const claim = (holds: boolean, ...message: readonly string[]): void => {
    if (!holds) errors.push(`${basename(folder)}: ${message.join(' ')}`)
  }
  const desk: Desk = { event, bodies, claim }
  claim(event.event === basename(folder) && DATE.test(event.date), 'event or date', event.event, event.date)
  claim([...texts.keys()].toSorted().join() === readdirSync(join(folder, 'reports')).toSorted().join(), 'files differ')
  for (const list of [event.aligned, event.differences, event.same]) {
    const ids = list.map(entry => entry.id)
    claim(new Set(ids).size === ids.length, 'an id is used twice in', ids.join(' '))
  }
  for (const report of event.reports) checkReport(desk, report, texts.get(report.file) ?? '')
  checkAlignment(desk)
  checkDetails(desk)
  checkQuotes(desk)
  return { event, errors }
}
