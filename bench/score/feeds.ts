import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { declaredCharset, decode } from '../../packages/extract/src/decode.ts'
import { htmlToText } from '../../packages/extract/src/html-to-text.ts'
import { readFeed, readJsonFeed } from '../../packages/extract/src/read-feed.ts'
import { SHARED } from '../sets/places.ts'

/**
 * feedparser's well-formed feeds: each file says in a comment what must come out of it. Of those about what a report
 * takes from an entry (title, link, id, author, dates, language, content), the share that comes out equal; the others
 * (enclosures, categories, detail dictionaries, feed-level fields) are counted as out of scope. Failures by class.
 *
 *     node bench/score/feeds.ts ../shared/eval/conformance/feedparser/tests/wellformed
 */
const [root = join(SHARED, 'eval/conformance/feedparser/tests/wellformed')] = process.argv.slice(2)

/** feedparser's names → fields of a record; several where ours keeps the best of them. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['title', 'headline'],
  ['link', 'url'],
  ['id', 'id'],
  ['guid', 'id'],
  ['author', 'byline'],
  ['published', 'published'],
  ['summary', 'text'],
  ['description', 'text'],
  ['content', 'text'],
])
const EXPECTATION =
  /^not bozo and entries\[0\](?:\['(\w+)'\](?:\[0\]\['value'\])?|\.(\w+)(?:\[0\]\.value)?) == u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/

const pythonText = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, wide, narrow, one) =>
    wide || narrow
      ? String.fromCharCode(Number.parseInt(wide ?? narrow, 16))
      : one === 'n'
        ? '\n'
        : one === 't'
          ? '\t'
          : one,
  )

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** What is expected is markup; a report has its text. */
const plain = (text: string): string => htmlToText(text).replace(/\s+/g, ' ').trim()

if (!existsSync(root)) {
  console.log(`skipped: no ${root}`)
  process.exit(0)
}
let [equal, asked, outside] = [0, 0, 0]
const failures = new Map<string, string[]>()
for (const path of filesOf(root)) {
  const bytes = readFileSync(path)
  const content = decode(path, bytes, declaredCharset(bytes)).text ?? ''
  const expectation = /Expect:\s*(.*?)\s*(?:\n|-->)/.exec(content)?.[1] ?? ''
  const match = EXPECTATION.exec(expectation)
  const field = FIELDS.get(match?.[1] ?? match?.[2] ?? '')
  if (match === null || field === undefined) {
    outside++
    continue
  }
  asked++
  const [first] = [...(/^\s*\{/.test(content) ? readJsonFeed : readFeed)(content, path)]
  const value = first !== undefined && 'record' in first ? first.record.get(field) : undefined
  const wanted = pythonText(match[3] ?? match[4] ?? '')
  if (typeof value === 'string' && value.replace(/\s+/g, ' ').trim() === plain(wanted)) equal++
  else if (value === undefined && plain(wanted) === '') equal++
  else {
    const kind = `${relative(root, path).split('/')[0]} ${field}`
    failures.set(kind, [
      ...(failures.get(kind) ?? []),
      `${relative(root, path)}: ${JSON.stringify(wanted).slice(0, 60)} ≠ ${JSON.stringify(value)?.slice(0, 60)}`,
    ])
  }
}
console.log(
  `${equal} of ${asked} (${((100 * equal) / asked).toFixed(1)} %) as expected; ${outside} files ask for what a report does not take`,
)
for (const [kind, files] of [...failures].toSorted((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(files.length).padStart(4)}  ${kind}`)
  for (const file of files.slice(0, 3)) console.log(`        ${file}`)
}
