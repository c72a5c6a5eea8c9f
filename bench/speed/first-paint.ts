import { parseArgs } from 'node:util'
import { openCorpus } from '@variorum/corpus'
import { chromium } from 'playwright-core'
import { makeCorpus } from './make-corpus.ts'
import { startServer } from './start-server.ts'

/**
 * How soon a browser that has nothing of the site paints: `node bench/speed/first-paint.ts [--reports 100000] [--corpus FILE]`.
 * Milliseconds from the navigation to the first paint with content, of pages opened one after the other, each in a fresh profile
 * of one running browser.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    corpus: { type: 'string', default: 'out/bench-100000.db' },
  },
})
const OPENED = 10

await makeCorpus(values.corpus, Number(values.reports))
const corpus = openCorpus(values.corpus, { readOnly: true })
const twenty = corpus.events({ sort: 'reports', limit: 2_000 }).filter(({ reports }) => reports <= 20)
const days = corpus.countByDay().flatMap(({ day }) => day ?? [])
corpus.close()

const PAGES: Readonly<Record<string, (index: number) => string>> = {
  'event page of 20 reports': index => `/events/${twenty[index]?.eventId}`,
  'list of events': index => `/?since=${days[index]}`,
}

const { server, base } = await startServer(values.corpus)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})

const firstPaint = async (address: string): Promise<number> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  const painted = await page.evaluate(
    `new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntriesByName('first-contentful-paint')[0]?.startTime))
       .observe({ type: 'paint', buffered: true }))`,
  )
  await context.close()
  return Number(painted)
}

for (const [name, pathOf] of Object.entries(PAGES)) {
  await firstPaint(base + pathOf(OPENED))
  const times: number[] = []
  for (let index = 0; index < OPENED; index++) times.push(await firstPaint(base + pathOf(index)))
  const sorted = times.toSorted((a, b) => a - b)
  console.log(
    `${name.padEnd(28)} first paint of ${OPENED}: median ${sorted[OPENED >> 1]?.toFixed(0)} ms, at most ${sorted.at(-1)?.toFixed(0)} ms`,
  )
}
await browser.close()
server.kill('SIGTERM')
