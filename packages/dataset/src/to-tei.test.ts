import { spawnSync } from 'node:child_process'
import { compareAdHoc } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { describe, expect, it } from 'vitest'
import { toTei } from './to-tei.ts'

const report = (id: string, outlet: string, text: string): Report => ({
  id,
  outlet,
  agency: null,
  headline: `Fire <in> "Averby" & ${outlet}`,
  standfirst: null,
  subheads: [],
  byline: null,
  dateline: null,
  published: { at: '2026-03-02T00:00:00Z', precision: 'day', offset: null, raw: '2 March 2026', candidates: [] },
  language: 'en',
  url: 'https://example.org/a b?c=1&d=<2>',
  source: `${id}.txt`,
  sourceSha256: '',
  text,
  stripped: [],
})

const SHARED = 'A fire at the tannery in Averby injured three people on Monday night, the fire brigade said.'
const REPORTS = [
  report('r1', 'Tarn Courier', `${SHARED}\n\nThe tannery & its yard <burned> for five hours.`),
  report('r2', 'Eastwire', SHARED.replace('three', 'five')),
  report('2 odd', 'Post\u0001\ufffe', SHARED),
]

const tei = toTei(compareAdHoc(REPORTS))

/** Parses with Python's expat, which shares nothing with the writer; gives the text of every reading by passage. */
const PARSE = `
import json, sys, xml.etree.ElementTree as ET
ns = {'t': 'http://www.tei-c.org/ns/1.0'}
XML_ID = '{http://www.w3.org/XML/1998/namespace}id'
root = ET.fromstring(sys.stdin.buffer.read())
ids = [e.get(XML_ID) for e in root.iter() if e.get(XML_ID)]
targets = [t[1:] for e in root.iter() for a in ('wit', 'ana') for t in (e.get(a) or '').split()]
apps = [[[r.get('wit').split(), ''.join(r.itertext())] for r in app.findall('t:rdg', ns)] for app in root.iter('{%s}app' % ns['t'])]
json.dump({'ids': ids, 'targets': targets, 'apps': apps, 'segs': [''.join(s.itertext()) for s in root.iter('{%s}seg' % ns['t'])]}, sys.stdout)`

const hasPython = spawnSync('python3', ['--version']).status === 0

describe.skipIf(!hasPython)('TEI, read by an independent parser', () => {
  const parsed = hasPython
    ? JSON.parse(spawnSync('python3', ['-c', PARSE], { input: tei, encoding: 'utf8' }).stdout || '{}')
    : {}

  it('has ids once, and points to ids that are there', () => {
    expect(new Set(parsed.ids).size).toBe(parsed.ids.length)
    expect(parsed.targets.filter((target: string) => !parsed.ids.includes(target))).toEqual([])
    expect(parsed.ids).toContain('_2_odd')
  })

  it('names every witness in every passage, once, with its own words', () => {
    expect(parsed.apps.length).toBeGreaterThan(1)
    for (const readings of parsed.apps) {
      const witnesses = readings.flatMap(([wit]: [string[]]) => wit)
      expect(witnesses.toSorted()).toEqual(['#_2_odd', '#r1', '#r2'])
    }
    const said = parsed.apps.flat().map(([, words]: [string[], string]) => words)
    expect(said).toContain('The tannery & its yard <burned> for five hours.')
    expect(said).toContain(SHARED)
    expect(said).toContain('')
  })

  it('marks the details that differ', () => {
    expect(parsed.segs.some((words: string) => words.includes('three'))).toBe(true)
    expect(parsed.segs.some((words: string) => words.includes('five'))).toBe(true)
  })
})

it('gives one reading to the reports that say it in the same words', () => {
  expect(tei).toMatch(/wit="(#_2_odd #r1|#r1 #_2_odd)"/)
})
