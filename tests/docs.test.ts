import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findConsoleBlocks, prepareFolder, runCommand, toShown } from '../docs/console-blocks.ts'
import { makeScratch, runVariorum } from './run-variorum.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const README = read('README.md')

describe('README.md', () => {
  const folder = join(makeScratch(), 'variorum')
  const commands = findConsoleBlocks(README).flatMap(block => block.commands)
  prepareFolder(folder)

  it('shows commands', () => expect(commands.length).toBeGreaterThan(10))

  it.each(commands)('$command prints what is shown', async ({ command, shown, lines }) => {
    const { code, output } = await runCommand(command, folder)
    expect(toShown(output, lines)).toEqual(shown)
    expect(code).toBe(0)
  })

  it('gives the two commands in its first screen', () => {
    const first = README.split('\n').slice(0, 40).join('\n')
    expect(first).toContain('npm run demo')
    expect(first).toContain('npm test')
  })

  it('links to files that are there', () => {
    const links = Array.from(README.matchAll(/\]\((?!https?:|#)([^)#]+)/g), match => match[1] ?? '')
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(() => read(link.replace(/\/$/, '/README.md'))).not.toThrow()
  })
})

describe('the help', () => {
  it.each(['--help'])('%s lists every command, each with examples', async () => {
    const { stdout } = await runVariorum(['--help'])
    const names = Array.from(stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm), match => match[1] ?? '')
    expect(names).toEqual(expect.arrayContaining(['add', 'events', 'compare', 'search', 'export', 'verify', 'serve']))
    for (const name of names) {
      const help = await runVariorum([name, '--help'])
      expect([name, help.stdout]).toEqual([name, expect.stringContaining(`Examples:\n  variorum ${name}`)])
      expect(README).toContain(`variorum ${name}`)
    }
  })
})

describe('the reference of the library', () => {
  it('has every exported name', () => {
    const reference = read('docs/api/README.md')
    const names = Array.from(
      read('apps/cli/src/library.ts').matchAll(/^ {2}(?:type )?(\w+),$|\{ ([^}]+) \}/gm),
      match => (match[1] ?? match[2] ?? '').split(', '),
    )
      .flat()
      .map(name => name.replace('type ', ''))
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) expect(reference).toMatch(new RegExp(`^### ${name}(\\\\?\\(\\))?$`, 'm'))
  })
})
