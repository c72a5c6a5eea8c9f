import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const MAIN = join(ROOT, 'apps/cli/src/main.ts')
/** As the launcher sets it, so that each start is a quick one. */
const NODE_COMPILE_CACHE = join(ROOT, 'node_modules/.cache/variorum')

/** What a run of the command line left behind. */
export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the real command line in a real process. `env` is added to the machine's; colour is off unless asked for. */
export const runVariorum = (
  args: readonly string[],
  { cwd, stdin, env }: { cwd?: string; stdin?: string; env?: Record<string, string> } = {},
): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      cwd,
      env: { ...process.env, NODE_COMPILE_CACHE, NO_COLOR: '1', VARIORUM_CORPUS: '', ...env },
    })
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output.stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output.stderr += chunk
    })
    child.once('error', reject)
    child.once('close', code => resolve({ code, ...output }))
    child.stdin.end(stdin ?? '')
  })

/** A folder of its own for a test file, removed at its end. */
export const makeScratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
