import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findConsoleBlocks, prepareFolder, runCommand, toShown } from './console-blocks.ts'

/** Runs every command that README.md shows and puts what it prints now in its place. `tests/docs.test.ts` holds the two together. */
const README = join(import.meta.dirname, '../README.md')
const folder = join(mkdtempSync(join(tmpdir(), 'variorum-docs-')), 'variorum')
prepareFolder(folder)
const markdown = readFileSync(README, 'utf8')
let refreshed = ''
let at = 0
for (const { start, end, commands } of findConsoleBlocks(markdown)) {
  refreshed += markdown.slice(at, start)
  for (const { command, lines } of commands) {
    const { code, output } = await runCommand(command, folder)
    console.log(`${code}  ${command}`)
    refreshed += `${[`$ ${command}`, ...toShown(output, lines)].join('\n')}\n`
  }
  at = end
}
writeFileSync(README, refreshed + markdown.slice(at))
rmSync(join(folder, '..'), { recursive: true, force: true })
