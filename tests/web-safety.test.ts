import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openCorpus } from '@variorum/corpus'
import { startServer } from '@variorum/web'
import { afterAll, describe, expect, it } from 'vitest'
import { makeScratch } from './run-variorum.ts'
import { corpusOf, demoReports } from './web-corpus.ts'

const scratch = makeScratch()
const path = join(scratch, 'corpus.db')
const made = await corpusOf(await demoReports(['cod-talks-kvitholm']), path)
made.close()
const corpus = openCorpus(path, { readOnly: true })
const server = await startServer(corpus, { host: '127.0.0.1', port: 0 })
afterAll(async () => {
  await server.stop()
  corpus.close()
})

/** Sends bytes as they are, and gives the answer when the server has ended it. */
const send = (request: string, port = server.port): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
    socket.write(request)
  })
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const own = `127.0.0.1:${server.port}`
const ask = (line: string, headers: readonly string[] = [], host: string | null = own, body = ''): Promise<string> =>
  send(
    [`${line} HTTP/1.1`, ...(host === null ? [] : [`Host: ${host}`]), 'Connection: close', ...headers, '', body].join(
      '\r\n',
    ),
  )

const FORM = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 6']
const post = (headers: readonly string[]) => ask('POST /compare', [...FORM, ...headers], own, 'text=x')

describe('hosts', () => {
  it.each([
    [own, 200],
    [`localhost:${server.port}`, 200],
    [`LOCALHOST:${server.port}`, 200],
    ['localhost', 200],
    [`[::1]:${server.port}`, 200],
    ['evil.example', 421],
    [`evil.example:${server.port}`, 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost@evil.example', 400],
    ['evil.example#localhost', 400],
    ['0.0.0.0', 421],
    ['', 400],
    [null, 400],
  ])('%s → %i', async (host, status) => {
    const answer = await ask('GET /about', [], host)
    expect(statusOf(answer)).toBe(status)
    if (status === 421) expect(answer).not.toContain('evil')
  })
})

describe('origins', () => {
  // 422: let through, and then found to be no two texts.
  it.each([
    ['no browser', [], 422],
    ['the own page', [`Origin: http://${own}`, 'Sec-Fetch-Site: same-origin'], 422],
    ['typed in', ['Sec-Fetch-Site: none'], 422],
    ['another site', ['Origin: http://evil.example'], 403],
    ['another port', ['Origin: http://127.0.0.1:1'], 403],
    ['a sandboxed frame', ['Origin: null'], 403],
    ['an origin that begins like ours', [`Origin: http://${own}.evil.example`], 403],
    ['another site, as the browser says', ['Sec-Fetch-Site: cross-site'], 403],
    ['a sister site', [`Origin: http://${own}`, 'Sec-Fetch-Site: same-site'], 403],
  ] as const)('a form from %s', async (_, headers, status) => {
    expect(statusOf(await post(headers))).toBe(status)
  })

  it.each([
    ['a link from another site', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate'], 200],
    ['a script of another site', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'], 403],
    [
      'an image on another site',
      ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image'],
      403,
    ],
  ] as const)('%s', async (_, headers, status) => {
    const answer = await ask('GET /api/events', headers)
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toMatch(/access-control/i)
  })
})

describe('addresses', () => {
  it.each([
    ['GET /../../etc/passwd', 404],
    ['GET /%2e%2e/%2e%2e/etc/passwd', 404],
    ['GET /..%2f..%2fetc%2fpasswd', 404],
    ['GET /data/../../etc/passwd', 404],
    ['GET /data/..%2freports.csv', 404],
    ['GET /data/%2e%2e%2freports.csv', 404],
    ['GET /data/reports.csv/', 404],
    ['GET /data//reports.csv', 404],
    ['GET //data/reports.csv', 404],
    ['GET /data/reports.csv%00.html', 404],
    ['GET /data/reports.csv;.html', 404],
    ['GET /data/Reports.csv', 404],
    ['GET /data/__proto__.csv', 404],
    ['GET /data/constructor.csv', 404],
    ['GET /data/reports.constructor', 404],
    ['GET /data/reports.exe', 404],
    ['GET /data/sqlite_schema.csv', 404],
    ['GET /assets/../src/app.ts', 404],
    ['GET /assets/app.ts', 404],
    ['GET /assets/%2e%2e%5cserver.ts', 404],
    ['GET /events/..%5c..%5cwindows', 404],
    ['GET /events/%E0%A4%A', 404],
    ['GET /events/__proto__', 404],
    ["GET /events/e-'%20OR%201=1%20--", 404],
    ['GET /reports/%ff', 404],
    ['GET /EVENTS', 404],
    ['GET /api/events/..%2f..%2fdata', 404],
    ['GET /?search=%22%27;--%00(NEAR', 200],
    ['GET /?search=%ff%fe', 200],
    [`GET /?outlet=${'x'.repeat(400)}`, 400],
    [`GET /?search=${'x'.repeat(20_000)}`, 431],
    ['GET /?__proto__=1&constructor=2', 200],
    ['GET /?kind=__proto__', 400],
    ['PUT /data/reports.csv', 405],
    ['DELETE /events/x', 405],
    ['POST /', 405],
    ['PATCH /compare', 405],
    ['OPTIONS /api/events', 405],
    ['TRACE /', 405],
    ['GET http://evil.example/', 421],
  ])('%s → %i', async (line, status) => {
    const answer = await ask(line)
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toContain('root:')
    if (status !== 431) expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
  })
})

describe('bodies', () => {
  it.each([
    ['a length that is no number', ['Content-Length: abc'], 400],
    ['a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked'], 400],
    ['a length below nothing', ['Content-Length: -1'], 400],
    ['more than is taken, as it says', ['Content-Type: application/json', 'Content-Length: 4000001'], 413],
  ])('%s', async (_, headers, status) => {
    expect(statusOf(await ask('POST /api/compare', headers, own, 'text=x'))).toBe(status)
  })

  it('are cut off where they are longer than they say', async () => {
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
    const answer = await ask(
      'POST /api/compare',
      ['Content-Type: application/json', 'Transfer-Encoding: chunked'],
      own,
      chunk.repeat(64),
    )
    expect(statusOf(answer)).toBe(413)
  })
})

describe('slow clients', () => {
  it('do not keep others waiting', async () => {
    const sockets = Array.from({ length: 300 }, (_, index) => {
      const socket = connect(server.port, '127.0.0.1').on('error', () => socket.destroy())
      // A third never ends the head, a third never sends the body, a third never reads the answer.
      if (index % 3 === 0) socket.write(`GET / HTTP/1.1\r\nHost: ${own}\r\nX-Slow: `)
      else if (index % 3 === 1)
        socket.write(`POST /compare HTTP/1.1\r\nHost: ${own}\r\n${FORM[0]}\r\nContent-Length: 100\r\n\r\ntext=`)
      else socket.pause().write(`GET /data/sentences.jsonl HTTP/1.1\r\nHost: ${own}\r\n\r\n`)
      return socket
    })
    await setTimeout(500)
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => statusOf(await ask('GET /about'))))
    expect(statuses).toEqual(Array(20).fill(200))
    for (const socket of sockets) socket.destroy()
    await setTimeout(200)
    expect(statusOf(await ask('GET /data/claims.csv'))).toBe(200)
  })

  it.each([
    ['in the head', `GET / HTTP/1.1\r\nHost: ${own}\r\nX-Slow: `, 408],
    ['in the body', `POST /compare HTTP/1.1\r\nHost: ${own}\r\n${FORM[0]}\r\nContent-Length: 100\r\n\r\ntext=`, 408],
    ['after an answer', `GET /about HTTP/1.1\r\nHost: ${own}\r\n\r\n`, 200],
    ['before they say anything', '', 408],
  ])('are let go where they stop %s', async (_, request, status) => {
    const limits = { headersTimeout: 300, requestTimeout: 300, keepAliveTimeout: 300, idleTimeout: 3_000 }
    const strict = await startServer(corpus, { host: '127.0.0.1', port: 0, allowedHosts: [own], limits })
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(request, strict.port)))
    expect(new Set(answers.map(statusOf))).toEqual(new Set([status]))
    await strict.stop()
  })
})

describe('a server that is stopped', () => {
  it('answers what it was asked, and then takes no more', async () => {
    const main = join(import.meta.dirname, '../apps/cli/src/main.ts')
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, 'serve', '--corpus', path, '--port', '0'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
    const url = await new Promise<string>(resolve => {
      child.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\S+/.exec(chunk.toString())?.[0]
        if (found) resolve(found)
      })
    })
    const listener = await fetch(`${url}api/changes`)
    const body = JSON.stringify({
      texts: ['31', '35'].map(count => ({ text: `The ferry sank on Monday, and ${count} passengers were rescued.` })),
    })
    const headers = { 'content-type': 'application/json', connection: 'close' }
    const inFlight = Array.from({ length: 2 }, async () => {
      const response = await fetch(`${url}api/compare`, { method: 'POST', body, headers })
      await response.text()
      return response.status
    })
    await setTimeout(150)
    child.kill('SIGTERM')
    expect(await Promise.all(inFlight)).toEqual([200, 200])
    expect(await listener.text()).toContain('event: revision')
    expect(await ended).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  })
})
