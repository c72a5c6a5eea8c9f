import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openCorpus } from './corpus.ts'
import { MIGRATIONS } from './migrations.ts'
import { corpusOf, FERRY, LATER, newPath, SAME } from './testing/scratch-corpora.ts'

describe('the file', () => {
  const pragma = (path: string, name: string): unknown => {
    const database = new DatabaseSync(path)
    const row = database.prepare(`PRAGMA ${name}`).get()
    database.close()
    return Object.values(row ?? {})[0]
  }

  it('is a write-ahead database that says what it is', async () => {
    const { path, close } = await corpusOf(FERRY)
    close()
    expect(pragma(path, 'journal_mode')).toBe('wal')
    expect(pragma(path, 'application_id')).toBe(0x56415249)
    expect(pragma(path, 'user_version')).toBeGreaterThan(0)
    expect(pragma(path, 'foreign_key_check')).toBeUndefined()
  })

  it('is refused when it is something else', () => {
    const other = newPath()
    const database = new DatabaseSync(other)
    database.exec('CREATE TABLE recipes (name TEXT)')
    expect(() => openCorpus(other)).toThrow('another application')
    expect(pragma(other, 'user_version')).toBe(0)
    expect(() => openCorpus(join(import.meta.dirname, 'database.test.ts'))).toThrow('no SQLite file')
    expect(() => openCorpus(newPath(), { readOnly: true })).toThrow('unable to open')
  })

  it('of every earlier version is brought forward, and only when it may be written', () => {
    for (const version of MIGRATIONS.keys()) {
      if (version === 0) continue
      const path = newPath()
      const earlier = new DatabaseSync(path)
      for (const step of MIGRATIONS.slice(0, version)) earlier.exec(step)
      earlier.exec(`PRAGMA application_id = ${0x56415249}; PRAGMA user_version = ${version}`)
      earlier.close()
      expect(() => openCorpus(path, { readOnly: true })).toThrow('earlier version')
      const corpus = openCorpus(path)
      expect(corpus.addReports([FERRY]).added).toEqual([FERRY.id])
      corpus.close()
      expect(pragma(path, 'user_version')).toBe(MIGRATIONS.length)
      expect(openCorpus(path, { readOnly: true }).report(FERRY.id)).toEqual(FERRY)
    }
  })

  it('of an earlier version keeps its reports, which are analysed anew', async () => {
    const fresh = await corpusOf(FERRY, SAME, LATER)
    for (const version of MIGRATIONS.keys()) {
      if (version === 0) continue
      const path = newPath()
      const earlier = new DatabaseSync(path)
      for (const step of MIGRATIONS.slice(0, version)) earlier.exec(step)
      earlier.exec(`PRAGMA application_id = ${0x56415249}; PRAGMA user_version = ${version}`)
      // What that version's add left behind: reports, one event of all of them, and the say-so that all is analysed.
      earlier.exec(`
        INSERT INTO events (event, event_id, storyline_id, sort_at, reports, outlets, origins, passages, differences, conflicts, shared_terms)
          VALUES (1, 'e-old', 's-old', '2026', 3, 3, 3, 1, 0, 0, '[]');
        INSERT INTO state VALUES ('generation', '1'), ('analysed', '1'), ('analysis', '1')`)
      const insert = earlier.prepare(`INSERT INTO reports (report_id, event, place, outlet, headline, published,
        published_precision, published_candidates, sort_at, source, source_sha256, subheads, stripped, text)
        VALUES (?, 1, ?, ?, ?, ?, ?, '[]', ?, ?, ?, '[]', '[]', ?)`)
      for (const [place, { id, outlet, headline, published, source, sourceSha256, text }] of [
        FERRY,
        SAME,
        LATER,
      ].entries())
        insert.run(
          id,
          place,
          outlet,
          headline,
          published.at,
          published.precision,
          published.at,
          source,
          sourceSha256,
          text,
        )
      earlier.close()
      const corpus = openCorpus(path)
      expect(corpus.search('ferry').length).toBe(2)
      await corpus.analyse()
      expect(corpus.events().map(event => event.eventId)).toEqual(fresh.events().map(event => event.eventId))
      expect(corpus.counts()).toEqual(fresh.counts())
      expect(corpus.event('e-old')).toBeNull()
      corpus.close()
    }
  })

  it('of a later version is refused', async () => {
    const { path, close } = await corpusOf(FERRY)
    close()
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(() => openCorpus(path)).toThrow('version 999')
  })

  it('is read while another process writes: a snapshot stays as it was', async () => {
    const corpus = await corpusOf(FERRY)
    const snapshot = corpus.snapshot()
    corpus.addReports([SAME])
    await corpus.analyse()
    expect(snapshot.counts().reports).toBe(1)
    expect(corpus.counts().reports).toBe(2)
    snapshot.close()
  })

  it('is of one moment to what is read of it at once', async () => {
    const { path } = await corpusOf(FERRY)
    const [reader, writer] = [openCorpus(path, { readOnly: true }), openCorpus(path)]
    const seen = reader.atOnce(() => {
      const before = reader.counts().reports
      writer.addReports([SAME])
      return [before, reader.atOnce(() => reader.counts().reports)]
    })
    expect([...seen, reader.counts().reports]).toEqual([1, 1, 2])
    expect(() => reader.atOnce(() => reader.collation('e-none'))).toThrow('there is no event e-none')
    expect(reader.atOnce(() => reader.counts().reports)).toBe(2)
  })

  it('opened to be read cannot be written', async () => {
    const { path } = await corpusOf(FERRY)
    expect(() => openCorpus(path, { readOnly: true }).addReports([SAME])).toThrow('readonly')
  })
})
