import { join } from 'node:path'
import { type Corpus, openCorpus } from '@variorum/corpus'
import { exportRelease, verifyRelease } from '@variorum/dataset'
import { beforeAll, describe, expect, it } from 'vitest'
import { dumpTables } from './dump-tables.ts'
import { fictionalReports } from './fictional-reports.ts'
import { makeScratch, runVariorum } from './run-variorum.ts'

const folder = makeScratch()
const REPORTS = fictionalReports(24)

let made = 0
const newCorpus = async (reports: typeof REPORTS): Promise<string> => {
  const path = join(folder, `${made++}.db`)
  await addTo(path, reports)
  return path
}

const addTo = async (path: string, reports: typeof REPORTS): Promise<void> => {
  const corpus = openCorpus(path)
  corpus.addReports(reports)
  await corpus.analyse({ jobs: 1 })
  corpus.close()
}

const fix = async (path: string, ...args: string[]) => {
  const run = await runVariorum(['fix', ...args, '--corpus', path, '--json'])
  return { ...run, json: run.stdout === '' ? null : JSON.parse(run.stdout) }
}

const reading = <Result>(path: string, work: (corpus: Corpus) => Result): Result => {
  const corpus = openCorpus(path, { readOnly: true })
  try {
    return work(corpus)
  } finally {
    corpus.close()
  }
}

const dump = (path: string): string => reading(path, dumpTables)

/** Which reports are together. */
const partition = (path: string): string[] =>
  reading(path, corpus =>
    corpus
      .events()
      .map(({ eventId }) =>
        corpus
          .reportsOf(eventId)
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
      )
      .toSorted(),
  )

let untouched = ''
beforeAll(async () => {
  untouched = await newCorpus(REPORTS)
})

const eventsOf = (path: string): string[] => reading(path, corpus => corpus.events().map(({ eventId }) => eventId))

/** Milliseconds; each command is a process of its own, a second on a busy machine. */
const TIMEOUT = 240_000

describe('variorum fix', { timeout: TIMEOUT }, () => {
  it('merges events: the ids of all go on working', async () => {
    const path = await newCorpus(REPORTS)
    const [first = '', second = '', third = ''] = eventsOf(path)
    const { code, json } = await fix(path, 'merge', first, second, third, '--by', 'Ada Holm', '--why', 'one fire')
    expect(code).toBe(0)
    expect(json.correction).toMatchObject({ correctionId: 'c-1', action: 'merge', by: 'Ada Holm', why: 'one fire' })
    expect(json.events).toHaveLength(1)
    const [{ eventId, reports }] = json.events
    reading(path, corpus => {
      for (const id of [first, second, third]) expect(corpus.event(id)?.eventId).toBe(eventId)
      expect(corpus.collation(eventId).reportIds).toHaveLength(reports)
      expect(corpus.counts().pending).toBe(0)
    })
  })

  it('splits reports off as an event of their own, and moves a report to another', async () => {
    const path = await newCorpus(REPORTS)
    const [event = '', other = ''] = eventsOf(path)
    const members = reading(path, corpus => corpus.reportsOf(event).map(({ id }) => id))
    const [, off = '', moved = ''] = members
    await fix(path, 'split', event, off)
    await fix(path, 'move', moved, other)
    reading(path, corpus => {
      expect(corpus.event(`e-${off}`)).toMatchObject({ eventId: `e-${off}`, reports: 1 })
      expect(corpus.eventOf(moved)).toBe(corpus.event(other)?.eventId)
      expect(corpus.event(event)?.reports).toBe(members.length - 2)
    })
  })

  it('holds whatever is added later, analysed again or added again', async () => {
    const path = await newCorpus(REPORTS.slice(0, 12))
    const [first = '', second = ''] = eventsOf(path)
    const [, off = ''] = reading(path, corpus => corpus.reportsOf(first).map(({ id }) => id))
    await fix(path, 'merge', first, second)
    await fix(path, 'split', first, off)
    await addTo(path, REPORTS)
    const corrected = partition(path)
    expect(corrected).not.toEqual(partition(untouched))
    const corpus = openCorpus(path)
    await corpus.analyse({ again: true })
    corpus.close()
    expect(partition(path)).toEqual(corrected)
    reading(path, again => {
      expect(again.eventOf(off)).toBe(`e-${off}`)
      expect(again.event(second)?.eventId).toBe(again.event(first)?.eventId)
    })
  })

  it('undoes: every row is as if nothing had been done', async () => {
    const path = await newCorpus(REPORTS)
    const [first = '', second = '', third = ''] = eventsOf(path)
    const [, off = ''] = reading(path, corpus => corpus.reportsOf(third).map(({ id }) => id))
    const before = dump(path)
    await fix(path, 'merge', first, second)
    await fix(path, 'split', third, off)
    await fix(path, 'move', off, first)
    expect((await fix(path, 'undo', '2')).json.correction.action).toBe('split')
    for (const _ of [1, 3]) expect((await fix(path, 'undo')).code).toBe(0)
    expect(dump(path)).toEqual(before)
    expect((await fix(path, 'undo')).code).toBe(2)
  })

  it('lists what was done, who did it, when and why, and a release says so too', async () => {
    const path = await newCorpus(REPORTS)
    const [first = '', second = ''] = eventsOf(path)
    const before = Date.now()
    await fix(path, 'merge', first, second, '--by', 'Ada Holm', '--why', 'one fire')
    const { json } = await fix(path, 'list')
    expect(json).toMatchObject([{ correctionId: 'c-1', steps: [{ eventId: second }], by: 'Ada Holm', why: 'one fire' }])
    expect(Date.parse(json[0].at)).toBeGreaterThanOrEqual(before)
    const text = (await runVariorum(['fix', 'list', '--corpus', path])).stdout
    expect(text).toContain('Ada Holm')
    const release = join(folder, `release-${made++}`)
    const corpus = openCorpus(path, { readOnly: true })
    expect((await exportRelease(corpus, release, { formats: ['csv', 'jsonl'] })).rows.corrections).toBe(1)
    expect(await verifyRelease(release)).toEqual([])
    const columns = ['correction_id', 'step', 'action', 'report_id', 'event_id', 'target_event_id', 'made_by', 'note']
    expect([...corpus.rows('corrections', columns)]).toEqual([
      ['c-1', 0, 'merge', second.slice(2), second, corpus.event(first)?.eventId, 'Ada Holm', 'one fire'],
    ])
    corpus.close()
  })

  it.each([
    [['merge', 'e-none', 'e-nobody'], 'there is no event e-none'],
    [['merge', '0', '0'], 'two different events'],
    [['split', '0', 'nobody'], 'nobody: not in e-'],
    [['split', '0', ...REPORTS.map(({ id }) => id)], 'not in e-'],
    [['move', 'nobody', '0'], 'there is no report nobody'],
    [['undo', '7'], 'there is no correction 7'],
  ])('refuses %j', async (args, message) => {
    const [event = ''] = eventsOf(untouched)
    const { code, stderr, stdout } = await fix(untouched, ...args.map(arg => (arg === '0' ? event : arg)))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
