import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openCorpus } from '@variorum/corpus'
import { extract } from '@variorum/extract'
import type { Report } from '@variorum/text'
import { ROOT } from '../sets/places.ts'
import { replicate } from './replicate.ts'

/**
 * How soon `serve` answers: `node bench/speed/serve.ts [--reports 100000] [--corpus FILE] [--rate 50] [--seconds 20] [--clients 200]`.
 * The corpus is made by `replicate.ts` if the file is not there, and kept. The server is a process of its own, the load
 * comes from this one, over kept-alive connections: requests begin at a steady rate whether or not earlier ones are
 * answered, each page at another address, so that no answer is a repeated one. Times are to the last byte, compressed.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    corpus: { type: 'string', default: 'out/bench-serve.db' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    clients: { type: 'string', default: '200' },
  },
})

const demoEvents = async (): Promise<Report[][]> => {
  const events: Report[][] = []
  const folder = join(ROOT, 'datasets/demo')
  for (const event of readdirSync(folder).toSorted()) {
    if (!existsSync(join(folder, event, 'reports'))) continue
    const reports: Report[] = []
    for (const file of readdirSync(join(folder, event, 'reports')).toSorted())
      for await (const item of extract(file, inOnePiece(readFileSync(join(folder, event, 'reports', file)))))
        if ('report' in item) reports.push(item.report)
    events.push(reports)
  }
  return events
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

if (!existsSync(values.corpus)) {
  const corpus = openCorpus(values.corpus)
  let batch: Report[] = []
  for (const report of replicate(await demoEvents(), Number(values.reports), 7)) {
    batch.push(report)
    if (batch.length === 1_000) corpus.addReports(batch)
    if (batch.length === 1_000) batch = []
  }
  corpus.addReports(batch)
  await corpus.analyse()
  corpus.close()
}

const corpus = openCorpus(values.corpus, { readOnly: true })
const { reports, events } = corpus.counts()
const ofTwenty = corpus
  .events({ sort: 'reports', limit: 2_000 })
  .filter(event => event.reports >= 18 && event.reports <= 22)
const days = Array.from({ length: 400 }, (_, index) =>
  new Date(Date.UTC(2024, 2, 1 + index)).toISOString().slice(0, 10),
)
const words = [...new Set(corpus.events({ limit: 400 }).flatMap(event => event.headline?.split(/\W+/) ?? []))].filter(
  word => word.length > 4,
)
corpus.close()

const server = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'apps/cli/src/main.ts'),
    'serve',
    '--corpus',
    values.corpus,
    '--port',
    '0',
    '--quiet',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const base = await new Promise<string>(resolve => {
  server.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\S+/.exec(chunk.toString())?.[0]
    if (found) resolve(found.replace(/\/$/, ''))
  })
})

type Answer = { readonly milliseconds: number; readonly bytes: number; readonly ok: boolean }
const agent = new Agent({ keepAlive: true, maxSockets: 400 })

const ask = (path: string): Promise<Answer> =>
  new Promise(resolve => {
    const began = performance.now()
    const done = (ok: boolean, bytes: number) => resolve({ milliseconds: performance.now() - began, bytes, ok })
    get(base + path, { agent, headers: { 'accept-encoding': 'br, gzip' } }, response => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
      response.once('end', () => done(response.statusCode === 200, bytes))
      response.once('error', () => done(false, bytes))
    }).once('error', () => done(false, 0))
  })

const summarise = (name: string, answers: readonly Answer[]): void => {
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0)
  const largest = Math.max(...answers.map(({ bytes }) => bytes)) / 1_000
  const failed = answers.filter(({ ok }) => !ok).length
  console.log(
    `${name.padEnd(28)} ${String(answers.length).padStart(6)} answers  p50 ${at(0.5).padStart(4)} ms  p99 ${at(0.99).padStart(4)} ms  largest ${largest.toFixed(0)} kB  ${failed} failed`,
  )
}

/** Begins requests at a steady rate, and gives their answers. */
const atRate = async (pathOf: (index: number) => string): Promise<Answer[]> => {
  const pending: Promise<Answer>[] = []
  const began = performance.now()
  for (let index = 0; index < Number(values.rate) * Number(values.seconds); index++) {
    const due = began + (index * 1_000) / Number(values.rate)
    if (due > performance.now()) await setTimeout(due - performance.now())
    pending.push(ask(pathOf(index)))
  }
  return Promise.all(pending)
}

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

console.log(
  `${reports} reports of ${events} events; ${ofTwenty.length} events of 18 to 22 reports; ${values.rate} requests a second`,
)
const eventPage = (index: number): string =>
  `/events/${pick(ofTwenty, index)?.eventId}?copies=${index % 2 ? 'open' : 'folded'}&n=${index}`
for (let warm = 0; warm < 20; warm++) await ask(eventPage(warm))
summarise('event page of 20 reports', await atRate(eventPage))
summarise(
  'list of events',
  await atRate(index => `/?since=${pick(days, index)}&sort=${pick(['date', 'conflicts', 'outlets'], index)}`),
)
summarise('search', await atRate(index => `/?search=${pick(words, index)}`))
const until = performance.now() + Number(values.seconds) * 1_000
const clients = await Promise.all(
  Array.from({ length: Number(values.clients) }, async (_, client) => {
    const answers: Answer[] = []
    for (let turn = 0; performance.now() < until; turn++) {
      const index = client * 1_000 + turn
      answers.push(
        await ask(
          pick([eventPage(index), `/?search=${pick(words, index)}`, `/?since=${pick(days, index)}`], index) ?? '/',
        ),
      )
      await setTimeout(1_000)
    }
    return answers
  }),
)
summarise(`${values.clients} clients`, clients.flat())
agent.destroy()
server.kill('SIGTERM')
