import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { tableFromIPC } from '@uwdata/flechette'
import { openCorpus } from '@variorum/corpus'
import { startServer } from '@variorum/web'
import { afterAll, describe, expect, it } from 'vitest'
import { CHROMIUM, closePage, openBrowser, overflow } from './browser.ts'
import { makeScratch } from './run-variorum.ts'
import { corpusOf, demoReports, SHOWN_EVENTS } from './web-corpus.ts'

describe.skipIf(CHROMIUM === undefined)('in Chromium', async () => {
  if (CHROMIUM === undefined) return
  const scratch = makeScratch()
  const path = join(scratch, 'corpus.db')
  const reports = await demoReports(SHOWN_EVENTS)
  const late = reports.findIndex(report => report.outlet === 'Fairhaven Sentinel')
  const writer = await corpusOf(reports.toSpliced(late, 1), path)
  const corpus = openCorpus(path, { readOnly: true })
  const server = await startServer(corpus, { host: '127.0.0.1', port: 0 })
  const origin = server.url.replace(/\/$/, '')
  const { newPage } = await openBrowser(origin)
  afterAll(async () => {
    await server.stop()
    corpus.close()
    writer.close()
  })
  const ferry = corpus.events({ search: 'ferry', sort: 'differences' })[0]?.eventId ?? ''
  const report = corpus.reportsOf(ferry)[0]?.id ?? ''
  const [difference] = corpus.collation(ferry).differences

  const PAGES = [
    '/',
    '/?search=ferry&kind=quantity',
    '/?search=nowhereinit',
    `/events/${ferry}`,
    `/events/${ferry}?relation=conflict&rows=differing&copies=open`,
    `/events/${ferry}/passages/3`,
    `/reports/${report}`,
    '/compare',
    '/outlets',
    '/data',
    '/data/claims',
    '/about',
    '/api',
    '/nowhere',
  ]

  it.each(PAGES)('%s has no fault that axe can find, wide and light or narrow and dark', async address => {
    const watched = await newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
    const { page, wrongs } = watched
    await page.goto(address)
    const faults = async (): Promise<string[]> => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    expect(await faults()).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await faults()).toEqual([])
    expect(wrongs.filter(wrong => address !== '/nowhere' || !wrong.includes('404'))).toEqual([])
    await closePage(watched)
  })

  it('is never wider than the window, from 320 to 1920 pixels', async () => {
    const watched = await newPage()
    const tooWide: string[] = []
    for (const address of PAGES) {
      await watched.page.goto(address)
      for (const width of [320, 400, 640, 800, 1100, 1366, 1920]) {
        await watched.page.setViewportSize({ width, height: 900 })
        if (Number(await overflow(watched.page)) > 0) tooWide.push(`${address} at ${width}`)
      }
    }
    expect(tooWide).toEqual([])
    await closePage(watched)
  })

  it('can be walked with the keyboard alone', async () => {
    const watched = await newPage({ viewport: { width: 1440, height: 900 } })
    const { page, wrongs } = watched
    await page.goto('/')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content')
    await page.keyboard.press('/')
    expect(await page.locator(':focus').getAttribute('name')).toBe('search')
    await page.keyboard.type('ferry')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search=ferry/)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/events/${ferry}`)
    await page.keyboard.press('n')
    expect(await page.locator('.difference.current').getAttribute('data-d')).toBe('1')
    expect(await page.locator('.passages mark.lit').count()).toBeGreaterThan(1)
    expect(await page.locator('.passages mark.lit').first().isVisible()).toBe(true)
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.keyboard.press('p')
    expect(await page.locator('.difference.current').getAttribute('data-d')).toBe('2')
    await page.keyboard.press('Escape')
    expect(await page.locator('.lit').count()).toBe(0)
    for (let row = 0; row < 3; row++) await page.keyboard.press('j')
    expect(await page.locator('tr:focus').getAttribute('id')).toBe(
      await page.locator('tr[data-passage]').nth(2).getAttribute('id'),
    )
    await page.keyboard.press('w')
    await page.locator('.words-row').waitFor()
    await page.keyboard.press('w')
    await page.locator('.words-row').waitFor({ state: 'detached' })
    await page.keyboard.press('k')
    await page.keyboard.press('?')
    expect(await page.locator('dialog#keys').isVisible()).toBe(true)
    await page.locator('#keys-on').uncheck()
    await page.keyboard.press('Escape')
    const before = await page.locator('tr.current').getAttribute('id')
    await page.keyboard.press('j')
    expect(await page.locator('tr.current').getAttribute('id')).toBe(before)
    expect(wrongs).toEqual([])
    await closePage(watched)
  })

  it('lights both sentences when a difference is clicked, and finds the difference of a mark', async () => {
    const watched = await newPage({ viewport: { width: 1440, height: 900 } })
    const { page, wrongs } = watched
    await page.goto(`/events/${ferry}`)
    await page.locator('.difference h3').nth(1).click()
    const outlets = await page
      .locator('.passages td:has(mark.lit)')
      .evaluateAll(cells => cells.map(cell => cell.getAttribute('data-report')))
    expect(new Set(outlets).size).toBeGreaterThan(1)
    await page.locator('.passages .ref a').last().click()
    const number = (await page.locator('.passages .ref a').last().textContent())?.replace(/\D/g, '')
    expect(await page.locator('.difference.current').getAttribute('data-d')).toBe(number)
    expect(new URL(page.url()).hash).toMatch(/^#d/)
    expect(wrongs).toEqual([])
    await closePage(watched)
  })

  it('leads straight to a difference or a passage by its address', async () => {
    const watched = await newPage({ viewport: { width: 1280, height: 800 } })
    const { page } = watched
    await page.goto(`/events/${ferry}#${difference?.id}`)
    expect(await page.locator('.difference:target').count()).toBe(1)
    const passage = await page.locator('.difference:target .more a').getAttribute('href')
    await page.goto(`/events/${ferry}${passage}`)
    const row = page.locator('tr:target')
    const [box, height] = [await row.boundingBox(), page.viewportSize()?.height ?? 0]
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(height)
    await closePage(watched)
  })

  it('filters by every field of the form', async () => {
    const watched = await newPage()
    const { page, wrongs } = watched
    const count = async (): Promise<number> => page.locator('ol.events > li').count()
    const ask = async (act: () => Promise<unknown>): Promise<number> => {
      await page.goto('/')
      await act()
      await Promise.all([page.waitForURL(/\?/), page.getByRole('button', { name: 'Show', exact: true }).click()])
      return count()
    }
    await page.goto('/')
    expect(await count()).toBe(3)
    expect(await ask(() => page.getByLabel('Words in the reports').fill('ferry capsized'))).toBe(1)
    expect(await page.locator('.snippet b').count()).toBeGreaterThan(0)
    expect(await ask(() => page.getByLabel('Outlet', { exact: true }).fill('The Daily Whistle'))).toBe(1)
    expect(await ask(() => page.getByLabel('From', { exact: true }).fill('2025-10-01'))).toBe(1)
    expect(await ask(() => page.getByLabel('To', { exact: true }).fill('2025-02-01'))).toBe(1)
    expect(await ask(() => page.getByLabel('Outlets, at least').fill('5'))).toBe(0)
    expect(await ask(() => page.getByLabel('Origins, at least').fill('3'))).toBe(3)
    expect(await ask(() => page.getByLabel('With a difference of').selectOption('quantity'))).toBe(3)
    expect(await ask(() => page.getByLabel('Order').selectOption('most differences'))).toBe(3)
    expect(wrongs).toEqual([])
    await closePage(watched)
  })

  it('chooses columns, kinds, relations and rows of a collation', async () => {
    const watched = await newPage({ viewport: { width: 1440, height: 900 } })
    const { page, wrongs } = watched
    const columns = (): Promise<number> => page.locator('.passages thead th[data-report]:visible').count()
    await page.goto(`/events/${ferry}`)
    const all = await columns()
    await page.getByText('Choose reports and differences').click()
    await page.locator('form[data-choose] input[name=report]').first().uncheck()
    expect(await columns()).toBe(all - 1)
    await page.locator('form[data-choose] select[name=rows]').selectOption('differing')
    await page.locator('form[data-choose] input[name=kind][value=quote]').uncheck()
    await page.locator('form[data-choose] button').click()
    await page.waitForURL(/rows=differing/)
    expect(await columns()).toBe(all - 1)
    expect(await page.locator('.difference .kind', { hasText: 'quote' }).count()).toBe(0)
    expect(await page.locator('tr[data-passage]:not(:has(mark))').count()).toBe(0)
    const [first] = await page.locator('.passages thead bdi').allTextContents()
    await page
      .locator('.passages thead')
      .getByRole('link', { name: `Move ${first} right` })
      .click()
    expect((await page.locator('.passages thead bdi').allTextContents())[1]).toBe(first)
    await page.locator('.jump a', { hasText: 'conflict' }).click()
    expect(await page.locator('.difference .relation').count()).toBe(0)
    expect(wrongs).toEqual([])
    await closePage(watched)
  })

  it('compares a pasted and an uploaded text', async () => {
    const watched = await newPage()
    const { page, wrongs } = watched
    const file = join(scratch, 'harbour.txt')
    writeFileSync(
      file,
      'The ferry Asta sank off Tarn Point on Monday, and 35 passengers were rescued, the coastguard said.',
    )
    await page.goto('/compare')
    await page
      .locator('textarea')
      .first()
      .fill('The ferry Asta sank off Tarn Point on Monday, and 31 passengers were rescued, the coastguard said.')
    await page.locator('input[name=outlet]').first().fill('Tarn Courier')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.locator('.difference').waitFor()
    const columns = (await page.locator('.passages thead th[data-report] bdi').allTextContents()).toSorted()
    expect(columns).toEqual(['Tarn Courier', 'harbour.txt'])
    expect(await page.locator('.difference .tag.conflict').count()).toBe(1)
    expect(wrongs).toEqual([])
    await closePage(watched)
  })

  it('downloads tables that open', async () => {
    const watched = await newPage({ acceptDownloads: true })
    const { page } = watched
    const fetchFile = async (format: string): Promise<Uint8Array<ArrayBuffer>> => {
      await page.goto('/data/claims')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `claims.${format}`, exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toBe(`claims.${format}`)
      return new Uint8Array(readFileSync(await download.path()))
    }
    const rows = corpus.countRows('claims')
    for (const format of ['arrow', 'arrows']) expect(tableFromIPC(await fetchFile(format)).numRows).toBe(rows)
    const lines = new TextDecoder()
      .decode(await fetchFile('jsonl'))
      .trimEnd()
      .split('\n')
    expect(lines.map(line => Object.keys(JSON.parse(line)).length).filter(keys => keys === 10)).toHaveLength(rows)
    expect(new TextDecoder().decode(await fetchFile('csv'))).toMatch(/^difference_id,report_id,start,end,text/)
    expect(new TextDecoder('latin1').decode((await fetchFile('parquet')).slice(0, 4))).toBe('PAR1')
    await closePage(watched)
  })

  it('can be walked without JavaScript', async () => {
    const watched = await newPage({ javaScriptEnabled: false, viewport: { width: 400, height: 800 } })
    const { page, wrongs } = watched
    await page.goto('/')
    await page.getByLabel('Words in the reports').fill('ferry')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.locator('ol.events h2 a').first().click()
    await page.waitForURL('**/events/*')
    await page.getByText('Choose reports and differences').click()
    await page.locator('form[data-choose] input[name=report]').first().uncheck()
    await page.locator('form[data-choose] button').click()
    await page.waitForURL(/report=/)
    await page.locator('a[data-words]').first().click()
    await page.waitForURL(/\/passages\/\d+/)
    await page.getByRole('link', { name: 'Next passage' }).click()
    await page.getByRole('link', { name: 'The whole collation' }).click()
    await page.getByText('The reports and where their text comes from').click()
    await page.locator('.reports a').first().click()
    await page.waitForURL('**/reports/*')
    await page.getByRole('link', { name: /Compare with/ }).click()
    await page.locator('.difference .more a').first().click()
    expect(await page.locator('tr:target').count()).toBe(1)
    for (const name of ['Compare', 'Outlets', 'Data', 'About'])
      await page.locator('.masthead').getByRole('link', { name }).click()
    expect(await page.locator('h1').textContent()).toBe('About Variorum')
    expect(wrongs).toEqual([])
    await closePage(watched)
  })

  it('prints without what is only for the screen', async () => {
    const watched = await newPage()
    const { page } = watched
    await page.goto(`/events/${ferry}`)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.masthead nav', 'form', '.tools', '.actions'])
      expect(await page.locator(part).first().isVisible()).toBe(false)
    for (const part of ['h1', '.difference', '.passages td'])
      expect(await page.locator(part).first().isVisible()).toBe(true)
    expect((await page.pdf({ format: 'A4', landscape: true })).byteLength).toBeGreaterThan(20_000)
    await closePage(watched)
  })

  it('offers to refresh when there is new analysis', async () => {
    const watched = await newPage()
    const { page, wrongs } = watched
    await page.goto(`/events/${ferry}`)
    const before = await page.locator('.passages thead th[data-report]').count()
    await page.waitForTimeout(300)
    expect(await page.locator('.notice').count()).toBe(0)
    writer.addReports(reports.slice(late, late + 1))
    await writer.analyse()
    await page.locator('.notice a').click({ timeout: 10_000 })
    await page.waitForFunction(`document.querySelectorAll('.passages thead th[data-report]').length === ${before + 1}`)
    expect(wrongs).toEqual([])
    await closePage(watched)
  })
})
