import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Texts that do something where they are taken for markup: in an element, an attribute, an address, a script, a style. */
export const OWN_PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '" autofocus onfocus=alert(1) x="',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://outlet.example/"onclick="alert(1)',
  '//evil.example/x',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<form action="https://evil.example/"><input type="submit"></form>',
  '<object data="https://evil.example/"></object>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<style>@import "https://evil.example/x.css";</style>',
  '{{alert(1)}} #{alert(1)} <%= alert(1) %>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202e<script>alert(1)</script>\u202c',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  ']]></script><script>alert(1)</script>',
]

const CONFORMANCE = join(process.env.VARIORUM_SHARED ?? join(import.meta.dirname, '../../shared'), 'eval/conformance')

const read = (path: string): string => readFileSync(join(CONFORMANCE, path), 'utf8')

/** Whether the published lists lie beside the checkout. */
export const hasPublished = existsSync(join(CONFORMANCE, 'blns/blns.json'))

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** The Big List of Naughty Strings, DOMPurify's test vectors and a list of cross-site scripting payloads; each once. */
export const publishedPayloads = (): readonly string[] => {
  const naughty: unknown = JSON.parse(read('blns/blns.json'))
  const vectors: unknown = JSON.parse(read('dompurify/expect.json'))
  const purify = Array.isArray(vectors) ? vectors.map(vector => String(vector.payload)) : []
  const list = read('xss-payload-list/Intruder/xss-payload-list.txt').split('\n')
  return [...new Set([...(isTexts(naughty) ? naughty : []), ...purify, ...list])].filter(
    payload => payload.trim() !== '',
  )
}
