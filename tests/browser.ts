import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; undefined where there is none, and the browser tests are skipped by name. */
export const CHROMIUM = PLACES.find(path => path && existsSync(path))

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** What a page did that it must not: errors, refused content, requests to elsewhere, dialogs. */
export type Watched = { readonly page: Page; readonly wrongs: string[] }

/** Opens pages of one origin and writes down what goes wrong on them. Closed at the end of the test file. */
export const openBrowser = async (origin: string) => {
  const profile = mkdtempSync(join(tmpdir(), 'variorum-browser-'))
  const browser = await chromium.launch({
    ...(CHROMIUM && { executablePath: CHROMIUM }),
    args: FLAGS.split(' '),
    env: { ...process.env, HOME: profile },
  })
  afterAll(async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  })
  const newPage = async (options: BrowserContextOptions = {}): Promise<Watched> => {
    const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...options })
    const wrongs: string[] = []
    const page = await context.newPage()
    page.on('pageerror', error => wrongs.push(`error: ${error.message}`))
    page.on('dialog', dialog => {
      wrongs.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', message => {
      if (message.type() === 'error') wrongs.push(`console: ${message.text()}`)
    })
    page.on('request', request => {
      if (!request.url().startsWith(`${origin}/`) && request.url() !== 'about:blank')
        wrongs.push(`request: ${request.url()}`)
    })
    return { page, wrongs }
  }
  return { newPage }
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Ends a page and what belongs to it. */
export const closePage = ({ page }: Watched): Promise<void> => contextOf(page).close()

const contextOf = (page: Page): BrowserContext => page.context()
