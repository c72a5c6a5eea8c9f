import { createReadStream } from 'node:fs'
import { glob, readdir, stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import type { Problem } from '@variorum/extract'

/** One input to read: its name as given by the user and its bytes. */
export type Input = { readonly source: string; readonly open: () => AsyncIterable<Uint8Array> }

const REPORT_FILES = new Set(
  '.txt .text .html .htm .xhtml .jsonl .ndjson .csv .tsv .xml .rss .atom .warc .parquet .arrow .arrows .feather .gz .zst .zip'.split(
    ' ',
  ),
)

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The inputs that arguments name: files, folders (walked in name order), globs, and `-` for stdin. What cannot be
 * found is a problem; the files of a folder whose names say that they hold no report are counted in one note.
 */
export async function findInputs(
  sources: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const inputs: Input[] = []
  const problems: Problem[] = []
  for (const source of sources) {
    if (source === '-') {
      inputs.push({ source, open: () => stdin })
      continue
    }
    const found = await stat(source).catch(() => null)
    if (found?.isDirectory()) await readFolder(source, inputs, problems)
    else if (found) inputs.push(fileInput(source))
    else if (/[*?[{]/.test(source)) await expand(source, inputs, problems)
    else problems.push({ code: 'not-found', source, severity: 'skipped', message: 'there is no such file or folder' })
  }
  return { inputs, problems }
}

const fileInput = (source: string): Input => ({ source, open: () => createReadStream(source) })

/** Takes a folder as it was named: what it holds, and one note of what it leaves out, however deep. */
async function readFolder(folder: string, inputs: Input[], problems: Problem[]): Promise<void> {
  const others: string[] = []
  await walk(folder, inputs, others)
  if (others.length === 0) return
  const [files, names] = others.length === 1 ? ['file', 'name says'] : ['files', 'names say']
  const shown = others.slice(0, 3).map(path => relative(folder, path))
  problems.push({
    code: 'not-a-report-file',
    source: folder,
    severity: 'note',
    message: `left out ${others.length} ${files} whose ${names} no report format: ${shown.join(', ')}${others.length > 3 ? ' …' : ''}; name a file itself to read it all the same`,
  })
}

async function walk(folder: string, inputs: Input[], others: string[]): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => byName(a.name, b.name))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) await walk(path, inputs, others)
    else if (REPORT_FILES.has(extname(entry.name).toLowerCase())) inputs.push(fileInput(path))
    else others.push(path)
  }
}

async function expand(pattern: string, inputs: Input[], problems: Problem[]): Promise<void> {
  const paths: string[] = []
  for await (const path of glob(pattern)) paths.push(path)
  paths.sort(byName)
  if (paths.length === 0)
    problems.push({ code: 'not-found', source: pattern, severity: 'skipped', message: 'no file fits this pattern' })
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) await readFolder(path, inputs, problems)
    else inputs.push(fileInput(path))
  }
}
