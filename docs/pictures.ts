import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AnsiUp } from 'ansi_up'
import { chromium } from 'playwright-core'

/** Makes the pictures of README.md: the compare page in a browser, and the same comparison in a terminal. Needs a Chromium (`CHROMIUM` says where). */
const ROOT = join(import.meta.dirname, '..')
const EVENT = 'datasets/demo/hestvik-ferry-capsize/reports'
const folder = mkdtempSync(join(tmpdir(), 'variorum-pictures-'))

const variorum = (...args: string[]): string =>
  execFileSync(join(ROOT, 'variorum'), ['compare', EVENT, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '110', NO_COLOR: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

const TERMINAL = `<style>body{margin:0;background:#16181d;color:#d7dae0;font:15px/1.45 'DejaVu Sans Mono',monospace;padding:20px 24px;white-space:pre}</style>`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const compare = join(folder, 'compare.html')
  variorum('--html', compare)
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(pathToFileURL(compare).href)
  await page.screenshot({ path: join(import.meta.dirname, 'compare.png') })

  const terminal = join(folder, 'terminal.html')
  const lines = variorum().split('\n').slice(0, 44).join('\n')
  writeFileSync(
    terminal,
    `<!doctype html><meta charset="utf-8">${TERMINAL}<b>$ ./variorum compare ${EVENT}</b>\n${new AnsiUp().ansi_to_html(lines)}`,
  )
  await page.setViewportSize({ width: 1080, height: 600 })
  await page.goto(pathToFileURL(terminal).href)
  await page.screenshot({ path: join(import.meta.dirname, 'terminal.png'), fullPage: true })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
