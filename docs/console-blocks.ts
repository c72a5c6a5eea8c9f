import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A command shown in a document and what the document says it prints; `lines`: how many of them are shown, null for all. */
export type ConsoleCommand = {
  readonly command: string
  readonly shown: readonly string[]
  readonly lines: number | null
}

/** A block of commands in a document: where its text stands, and what is in it. */
export type ConsoleBlock = {
  readonly start: number
  readonly end: number
  readonly commands: readonly ConsoleCommand[]
}

/** The line that stands for those left out. */
export const ELISION = '…'

/** The blocks marked `console` (or `console lines=N`) of a Markdown text: lines with `$ ` are commands, the others what they print. */
export const findConsoleBlocks = (markdown: string): ConsoleBlock[] =>
  Array.from(markdown.matchAll(/^```console(?: lines=(\d+))?\n([\s\S]*?)^```$/gm), match => {
    const [, lines, body = ''] = match
    const start = match.index + match[0].indexOf('\n') + 1
    const commands: { command: string; shown: string[]; lines: number | null }[] = []
    for (const line of body.split('\n').slice(0, -1))
      if (line.startsWith('$ '))
        commands.push({ command: line.slice(2), shown: [], lines: lines ? Number(lines) : null })
      else commands.at(-1)?.shown.push(line)
    return { start, end: start + body.length, commands }
  })

/** What a command printed (stdout and stderr as they came), and its exit code. */
export type CommandRun = { readonly code: number | null; readonly output: string }

/** Makes `folder` look like a checkout to the commands of the documents. */
export const prepareFolder = (folder: string): void => {
  const root = join(import.meta.dirname, '..')
  mkdirSync(folder, { recursive: true })
  for (const name of ['variorum', 'datasets', 'node_modules', 'packages'])
    symlinkSync(join(root, name), join(folder, name))
}

/** Runs a command in a shell as a reader would; a server takes any free port, and is stopped once it has said that it serves. */
export const runCommand = (command: string, cwd: string): Promise<CommandRun> =>
  new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', `exec 2>&1; ${command.replace(/ serve\b/, ' serve --port 0')}`], {
      cwd,
      env: {
        ...process.env,
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
        NO_COLOR: '1',
        COLUMNS: '100',
        VARIORUM_CORPUS: '',
      },
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      if (/ serve\b/.test(command) && output.includes('Ctrl-C')) child.kill('SIGTERM')
    })
    child.once('error', reject)
    child.once('close', code => resolve({ code, output: output.replace(/(127\.0\.0\.1):\d+/, '$1:7070') }))
  })

/** The lines of an output as a document shows them. */
export const toShown = (output: string, lines: number | null): string[] => {
  if (output === '') return []
  const all = output.replace(/\n$/, '').split('\n')
  return lines === null || all.length <= lines ? all : [...all.slice(0, lines), ELISION]
}
