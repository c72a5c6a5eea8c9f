import type { CorrectionRequest } from '@variorum/corpus'
import type { Command } from 'commander'
import type { FixOptions } from './commands/fix.ts'
import type { Io } from './io.ts'

type CommandOf = (parent: Command, name: string, description: string, ...lines: string[]) => Command

/** The commands under `variorum fix`. */
export const addFixCommands = (fix: Command, commandOf: CommandOf, io: Io, done: (code: number) => void): void => {
  const correcting = (name: string, description: string, ...lines: string[]): Command =>
    commandOf(fix, name, description, ...lines)
      .option('--by <name>', 'who corrects')
      .option('--why <reason>', 'why, for whoever reads the corrections later')
  const correct = async (request: CorrectionRequest, options: FixOptions): Promise<void> =>
    done(await (await import('./commands/fix.ts')).fixCommand(io, request, options))

  correcting(
    'merge <event> <events...>',
    'these events are one',
    'variorum fix merge e-1f2e3d4c e-5a6b7c8d --by "A. Holm" --why "one ferry, two spellings"',
  ).action((eventId, eventIds, options) => correct({ action: 'merge', eventIds: [eventId, ...eventIds] }, options))
  correcting(
    'split <event> <reports...>',
    'these reports are another event',
    'variorum fix split e-1f2e3d4c 5a6b7c8d 9e0f1a2b --why "the second fire"',
  ).action((eventId, reportIds, options) => correct({ action: 'split', eventId, reportIds }, options))
  correcting(
    'move <report> <event>',
    'this report is of that event',
    'variorum fix move 5a6b7c8d e-1f2e3d4c --why "names the same ship"',
  ).action((reportId, eventId, options) => correct({ action: 'move', reportId, eventId }, options))
  commandOf(
    fix,
    'undo [number]',
    'take a correction back (default: the last one), as if it had never been made',
    'variorum fix undo',
    'variorum fix undo 3',
  ).action(async (number, options) => done(await (await import('./commands/fix.ts')).undoCommand(io, number, options)))
  commandOf(fix, 'list', 'list the corrections: what, who, when and why', 'variorum fix list --json').action(
    async options => done(await (await import('./commands/fix.ts')).listFixesCommand(io, options)),
  )
}
