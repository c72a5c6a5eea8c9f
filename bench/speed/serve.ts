import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openCorpus } from '@variorum/corpus'
import { makeCorpus } from './make-corpus.ts'
import { loadTemplates } from './measures.ts'
import { replicate } from './replicate.ts'
import { COMMAND, startServer } from './start-server.ts'

/**
 * How soon `serve` answers: `node bench/speed/serve.ts [--reports 100000] [--corpus FILE] [--rate 50] [--seconds 20] [--clients 200]`.
 * The corpus is made if the file is not there, as `make-corpus.ts` says, and kept; while the clients ask, `variorum add` adds
 * five hundred reports to it. The server is a process of its own, the load
 * comes from this one, over kept-alive connections: requests begin at a steady rate whether or not earlier ones are
 * answered, each page at another address, so that no answer is a repeated one. Times are to the last byte, compressed.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    corpus: { type: 'string', default: 'out/bench-100000.db' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    clients: { type: 'string', default: '200' },
  },
})

await makeCorpus(values.corpus, Number(values.reports))
/** Reports that are added while the clients ask. */
const LATE = 500

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

const { server, base } = await startServer(values.corpus)

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
const late = join(mkdtempSync(join(tmpdir(), 'variorum-bench-')), 'late.jsonl')
const more = [...replicate(await loadTemplates(), LATE, Date.now())]
writeFileSync(
  late,
  more
    .map(({ id, outlet, headline, published, text }) =>
      JSON.stringify({ id, outlet, headline, published: published.at, text }),
    )
    .join('\n'),
)
const adding = spawn(process.execPath, [...COMMAND, 'add', late, '--corpus', values.corpus, '--quiet'], {
  stdio: 'inherit',
})
const added = new Promise<number | null>(resolve => adding.once('exit', resolve))
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
summarise(`${values.clients} clients during an add`, clients.flat())
console.log(`the add of ${LATE} reports ended with ${await added}`)
agent.destroy()
server.kill('SIGTERM')
