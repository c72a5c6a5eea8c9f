import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommonOptions } from '../command.ts'
import type { Io } from '../io.ts'
import { openStored } from '../open-stored.ts'
import { createStyle } from '../terminal-style.ts'
import { addCommand } from './add.ts'
import { compareCommand } from './compare.ts'
import { eventsCommand } from './events.ts'
import { exportCommand } from './export.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../..')

/** `variorum demo`: add, events, compare one and export, on the demonstration corpus that comes with Variorum. */
export const demoCommand = async (whole: Io, options: CommonOptions): Promise<number> => {
  const io: Io = { ...whole, page: async text => whole.out(text) }
  const out = 'out'
  const corpus = options.corpus ?? join(out, 'demo.db')
  const release = join(out, 'demo')
  const shown = (path: string): string => relative('.', path) || '.'
  const style = createStyle(io.color)
  const step = (command: string): void => io.out(`\n${style.bold(`$ ${io.command} ${command}`)}\n`)
  const common = { ...options, corpus }
  await mkdir(out, { recursive: true })
  if (options.corpus === undefined)
    for (const suffix of ['', '-wal', '-shm']) await rm(corpus + suffix, { force: true })

  step(`add ${shown(join(ROOT, 'datasets/demo/*/reports'))} --corpus ${shown(corpus)}`)
  const added = await addCommand(io, [join(ROOT, 'datasets/demo/*/reports')], common)
  step(`events --corpus ${shown(corpus)}`)
  await eventsCommand(io, common)
  const eventId = mostTelling(corpus)
  step(`compare ${eventId} --corpus ${shown(corpus)}`)
  await compareCommand(io, [eventId], common)
  step(`export ${shown(release)} --format csv,arrow --corpus ${shown(corpus)}`)
  await exportCommand(io, release, { ...common, format: ['csv', 'arrow'], text: 'full' })
  io.out(nextCommands(io.command, shown(corpus), shown(release), eventId))
  return added
}

/** The event with the most conflicts: the one worth looking at first. */
const mostTelling = (path: string): string => {
  const corpus = openStored(path, { readOnly: true })
  try {
    const [event] = corpus.events({ sort: 'conflicts', limit: 1 })
    if (event === undefined) throw new Error('the demonstration corpus gave no event')
    return event.eventId
  } finally {
    corpus.close()
  }
}

const nextCommands = (command: string, corpus: string, release: string, eventId: string): string => `
Next:
  ${command} serve --corpus ${corpus}                          the same in the browser
  ${command} compare ${eventId} --html out/event.html --corpus ${corpus}
  ${command} search "harbour" --corpus ${corpus}
  ${command} verify ${release}
  ${command} compare a.txt b.html c.txt                        your own reports, without a corpus
`
