import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'

/** A file of the app itself, held in memory. */
export type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const font = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve(`@fontsource-variable/source-serif-4/files/${name}`)),
  )
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** A comparison may have this many columns and still be scrolled sideways rather than squeezed. */
const MOST_COLUMNS = 60

/** `.columns-3 { --columns: 3 }`: the policy forbids styles in the markup. */
const COLUMN_COUNTS = Array.from(
  { length: MOST_COLUMNS },
  (_, index) => `.columns-${index + 1}{--columns:${index + 1}}`,
)

/** The one style sheet: light, dark, print, and down to 320 px. */
export const STYLE = [
  ...['base', 'page', 'collation', 'events', 'charts', 'print'].map(name => read(`./style/${name}.css`)),
  ...COLUMN_COUNTS,
].join('\n')

const SCRIPT_PARTS = ['main', 'keyboard', 'light', 'words', 'live', 'columns', 'copy-button']

/** The script in parts, as the browser loads them: TypeScript without its types. */
const SCRIPTS = SCRIPT_PARTS.map(name => ({
  name: `${name}.ts`,
  code: stripTypeScriptTypes(read(`./island/${name}.ts`)),
}))

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Addresses that change with the content, so that it may be kept for ever. */
export const ASSETS = {
  style: `/assets/style-${digest(STYLE)}.css`,
  script: `/assets/script-${digest(SCRIPTS.map(({ code }) => code).join(''))}/main.ts`,
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 3h6M1 7h6M1 11h6M9 3h6M9 11h6" stroke="#5f5b54" stroke-width="1.6"/><path d="M9 7h6" stroke="#b3541e" stroke-width="2.4"/></svg>`

/** Every file of the app itself, by path. */
export const ASSET_FILES: ReadonlyMap<string, Asset> = new Map([
  [ASSETS.style, { body: bytes(STYLE), type: 'text/css; charset=utf-8' }],
  ...SCRIPTS.map(({ name, code }): [string, Asset] => [
    ASSETS.script.replace('main.ts', name),
    { body: bytes(code), type: 'text/javascript; charset=utf-8' },
  ]),
  ['/assets/icon.svg', { body: bytes(ICON), type: 'image/svg+xml' }],
  ['/assets/serif.woff2', { body: font('source-serif-4-latin-wght-normal.woff2'), type: 'font/woff2' }],
  ['/assets/serif-ext.woff2', { body: font('source-serif-4-latin-ext-wght-normal.woff2'), type: 'font/woff2' }],
])
