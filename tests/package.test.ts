import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeScratch } from './run-variorum.ts'

const ROOT = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const folder = join(makeScratch(), 'installed')

/** The Node that runs the tests, also for what is started by `env node`. */
const env = {
  ...process.env,
  NO_COLOR: '1',
  XDG_CACHE_HOME: join(folder, 'cache'),
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
}
const run = (command: string, ...args: string[]) => spawnSync(command, args, { cwd: folder, encoding: 'utf8', env })

const TEXT = (count: string): string =>
  `The ferry Asta sank off Tarn Point on Monday, and ${count} passengers were rescued, the coastguard said.`

beforeAll(() => {
  mkdirSync(folder)
  execFileSync(process.execPath, [join(ROOT, 'apps/cli/pack.ts')], { cwd: ROOT })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', join(ROOT, `out/variorum-${version}.tgz`)],
    {
      cwd: folder,
      env,
      stdio: 'pipe',
    },
  )
  writeFileSync(join(folder, 'a.txt'), TEXT('31'))
  writeFileSync(
    join(folder, 'b.html'),
    `<html><title>Ferry</title><body><article><p>${TEXT('35')}</p></article></body></html>`,
  )
}, 300_000)

describe('the package, installed into an empty folder', () => {
  it('compares a text and a page', () => {
    const { status, stdout, stderr } = run('node_modules/.bin/variorum', 'compare', 'a.txt', 'b.html')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('31 passengers')
    expect(stdout).toContain('35 passengers')
  })

  it('writes a page with its style, and serves pages with their script', async () => {
    expect(run('node_modules/.bin/variorum', 'compare', 'a.txt', 'b.html', '--html', 'page.html').status).toBe(0)
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/<style>[^<]*\.passages/)
    expect(run('node_modules/.bin/variorum', 'add', 'a.txt', 'b.html').status).toBe(0)
    const server = spawn('node_modules/.bin/variorum', ['serve', '--port', '0'], { cwd: folder, env })
    try {
      const url = await new Promise<string>((resolve, reject) => {
        server.once('exit', code => reject(new Error(`serve ended with ${code}`)))
        server.stdout.on('data', (chunk: Buffer) => {
          const found = /http:\S+/.exec(chunk.toString())?.[0]
          if (found) resolve(found)
        })
      })
      const page = await (await fetch(url)).text()
      const script = await fetch(new URL(/<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? 'none', url))
      expect([script.status, await script.text()]).toEqual([200, expect.stringContaining("from './keyboard.ts'")])
    } finally {
      server.kill()
    }
  })

  it('does the main job', () => {
    const { status, stdout } = run('node_modules/.bin/variorum', 'demo')
    expect(status).toBe(0)
    expect(stdout).toMatch(/added \d+ reports; the corpus holds \d+ reports of \d+ events/)
    expect(run('node_modules/.bin/variorum', 'verify', 'out/demo').status).toBe(0)
  })

  it('is a library', () => {
    const program = `
      import { compareAdHoc, extract } from 'variorum'
      const read = async (name, text) => {
        for await (const item of extract(name, [new TextEncoder().encode(text)])) if ('report' in item) return item.report
      }
      const reports = [await read('a.txt', ${JSON.stringify(TEXT('31'))}), await read('b.txt', ${JSON.stringify(TEXT('35'))})]
      console.log(compareAdHoc(reports).collation.differences.map(difference => difference.kind).join())`
    writeFileSync(join(folder, 'program.js'), program)
    const { stdout, stderr } = run(process.execPath, 'program.js')
    expect([stdout.trim(), stderr]).toEqual(['quantity', expect.not.stringContaining('Error')])
  })
})
