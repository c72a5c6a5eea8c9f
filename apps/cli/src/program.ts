import addCompletion from '@bomb.sh/tab/commander'
import { Command, Option } from 'commander'
import { addFixCommands } from './fix-program.ts'
import type { Io } from './io.ts'
import { collect, parseCount, parseIsoDate, parseList, parsePort } from './option-values.ts'

const VERSION = '0.1.0'
const KINDS = ['quantity', 'time', 'name', 'quote', 'attribution', 'certainty', 'polarity', 'wording']
const RELATIONS = ['conflict', 'update', 'scope', 'specificity', 'rounding', 'variant']
const TABLES = [
  'reports',
  'events',
  'outlets',
  'sentences',
  'readings',
  'differences',
  'claims',
  'quotes',
  'copies',
  'corrections',
  'variant_matrix',
]
const FORMATS = ['csv', 'arrow', 'arrows', 'parquet', 'jsonl', 'sqlite']

/** The command line. Each command loads its code when it is called, so that help and errors are quick. `done` receives the exit code. */
export const createProgram = (io: Io, done: (code: number) => void): Command => {
  const program = new Command('variorum')
    .description(
      'Compares news coverage: aligns overlapping reports of one event, marks every differing detail, and publishes the result as data.',
    )
    .version(VERSION)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText(
      'after',
      examples(
        'variorum demo',
        'variorum add reports/*.html --outlet "Daily Lantern"',
        'variorum compare a.txt b.html c.txt',
        'variorum COMMAND --help',
      ),
    )

  /** A command with the options that all of them take. */
  const command = (name: string, description: string, ...lines: string[]): Command =>
    commandOf(program, name, description, ...lines)
  const commandOf = (parent: Command, name: string, description: string, ...lines: string[]): Command =>
    parent
      .command(name)
      .description(description)
      .option('--corpus <file>', 'the corpus (default: VARIORUM_CORPUS, else variorum.db)')
      .option('--json', 'print the result as JSON')
      .option('--quiet', 'print only the result and problems')
      .option('--no-color', 'no colour (also: NO_COLOR)')
      .addHelpText('after', examples(...lines))
  /** The options of commands that read reports from files. */
  const reading = (target: Command): Command =>
    target
      .option('--outlet <name>', 'the outlet of reports that name none')
      .option('--published <date>', 'ISO date or instant for reports that prove none', parseIsoDate)
      .addOption(
        new Option('--format <format>', 'read every source as this').choices([
          'text',
          'html',
          'jsonl',
          'csv',
          'tsv',
          'parquet',
          'arrow',
          'feed',
          'warc',
        ]),
      )
      .option('--map <field=column>', 'take a field of records from this column or key (repeatable)', collect)

  reading(
    command(
      'add <source...>',
      'read reports into the corpus and analyse what is new',
      'variorum add reports/',
      'variorum add feed.jsonl --map text=body --map outlet=paper',
      'curl -s https://example.org/story.html | variorum add - --format html --outlet Example',
      'variorum add reports/ --outlets outlets.csv',
    ),
  )
    .option(
      '--outlets <file>',
      'a CSV file that says of outlets: outlet, family (one owner: one voice), domain, country',
    )
    .option('--jobs <n>', 'worker threads (default: one for each processor)', parseCount)
    .action(async (sources, options) =>
      done(await (await import('./commands/add.ts')).addCommand(io, sources, options)),
    )

  reading(
    command(
      'read <source...>',
      'print what is read from files: text, metadata with its evidence, what was stripped (no corpus needed)',
      'variorum read story.html',
      'variorum read crawl.warc.gz --json',
      'variorum read rows.csv --map text=body',
      'curl -s https://example.org/story.html | variorum read - --format html',
    ),
  ).action(async (sources, options) =>
    done(await (await import('./commands/read.ts')).readCommand(io, sources, options)),
  )

  const filters = (target: Command): Command =>
    target
      .option('--event <id>', 'only this event')
      .option('--since <date>', 'only events with a report on or after this day', parseIsoDate)
      .option('--until <date>', 'only events with a report on or before this day', parseIsoDate)
      .option('--outlet <name>', 'only events this outlet reports on')
      .option('--min-outlets <n>', 'only events with at least so many outlets', parseCount)
      .option(
        '--min-origins <n>',
        'only events with at least so many origins (a text and its copies are one)',
        parseCount,
      )
      .option('--language <code>', 'only events with a report in this language (ISO 639-1)')
      .addOption(new Option('--kind <kind>', 'only events with a difference of this kind').choices(KINDS))
      .option('--search <words>', 'only events with a report holding these words')

  filters(
    command(
      'events',
      'list events',
      'variorum events --min-outlets 3 --sort conflicts',
      'variorum events --since 2026-02-01 --search "ferry"',
      'variorum events --limit 50 --after e-1f2e3d4c',
      'variorum events --explain e-1f2e3d4c',
    ),
  )
    .addOption(
      new Option('--sort <order>', 'newest first, or most reports, outlets, differences or conflicts first')
        .choices(['date', 'reports', 'outlets', 'differences', 'conflicts'])
        .default('date'),
    )
    .option('--limit <n>', 'at most so many', parseCount, 50)
    .option('--explain <event>', 'why the reports of this event are together, and why near ones are not')
    .option('--after <event>', 'go on after this event of the list')
    .action(async options => done(await (await import('./commands/events.ts')).eventsCommand(io, options)))

  command(
    'compare <target...>',
    'compare an event, reports, or files (files need no corpus)',
    'variorum compare a.txt b.html c.txt',
    'variorum compare e-1f2e3d4c --kind quantity,time --only-differences',
    'variorum compare e-1f2e3d4c --html event.html',
  )
    .option('--html <file>', 'write one self-contained page that opens offline')
    .option('--tei <file>', 'write a critical apparatus in TEI P5 (parallel segmentation)')
    .option('--kind <kinds>', `only these kinds of difference: ${KINDS.join(', ')}`, parseList(KINDS))
    .option('--relation <relations>', `only these relations: ${RELATIONS.join(', ')}`, parseList(RELATIONS))
    .option('--only-differences', 'the list of differences without the passages')
    .option('--base <report>', 'put this report (id, outlet or file) first')
    .option('--explain <id>', 'why a difference (its number or id) or a passage is as it is')
    .action(async (targets, options) =>
      done(await (await import('./commands/compare.ts')).compareCommand(io, targets, options)),
    )

  command(
    'search <words...>',
    'search the reports',
    'variorum search "fire inspection"',
    'variorum search governor --limit 5 --json',
  )
    .option('--limit <n>', 'at most so many reports', parseCount, 20)
    .action(async (words, options) =>
      done(await (await import('./commands/search.ts')).searchCommand(io, words, options)),
    )

  filters(
    command(
      'copies',
      'who copied whom, outlet or agency: the share of the words of the copying reports, and of the words of their sources',
      'variorum copies --min-outlets 3',
      'variorum copies --since 2026-02-01 --outlet "Daily Lantern" --json',
    ),
  ).action(async options => done(await (await import('./commands/copies.ts')).copiesCommand(io, options)))

  addFixCommands(
    program
      .command('fix')
      .description('correct the grouping; corrections hold whatever is added later')
      .addHelpText(
        'after',
        examples('variorum fix merge e-1f2e3d4c e-5a6b7c8d --why "one ferry, two spellings"', 'variorum fix list'),
      ),
    commandOf,
    io,
    done,
  )

  filters(
    command(
      'export <folder>',
      'write a release: every table in every asked format, with its manifest',
      'variorum export out/release --format csv,arrow',
      'variorum export out/ferry --event e-1f2e3d4c --format csv',
      'variorum export out/2026 --since 2026-01-01 --text offsets',
      'variorum export out/release --format sqlite && datasette out/release/variorum.sqlite',
    ),
  )
    .option('--format <formats>', `any of ${FORMATS.join(', ')}`, parseList(FORMATS), ['csv', 'arrow'])
    .option(
      '--tables <tables>',
      `only these tables: ${TABLES.join(', ')} (the last only when named)`,
      parseList(TABLES),
    )
    .addOption(
      new Option('--text <how>', 'how much of the texts to publish')
        .choices(['full', 'snippets', 'offsets', 'none'])
        .default('full'),
    )
    .option('--excel-bom', 'begin CSV files with a byte order mark, as Excel wants for UTF-8')
    .option('--csv-safe', 'keep spreadsheet programs from running cells that look like formulas (changes those cells)')
    .action(async (folder, options) =>
      done(await (await import('./commands/export.ts')).exportCommand(io, folder, options)),
    )

  reading(
    command(
      'rehydrate <folder>',
      'fill in the texts that were left out of a release, from your own copies of the reports',
      'variorum rehydrate release --from articles/ --to release-full',
      'variorum rehydrate release --from my.db',
    ),
  )
    .requiredOption('--from <source>', 'files, folders or globs with the reports, or a corpus (repeatable)', collect)
    .option('--to <folder>', 'where the filled release goes (default: FOLDER-full)')
    .action(async (folder, options) =>
      done(await (await import('./commands/rehydrate.ts')).rehydrateCommand(io, folder, options)),
    )

  command(
    'verify <folder>',
    'check a release: row counts, keys, checksums, schema, spans',
    'variorum verify out/release',
  ).action(async (folder, options) =>
    done(await (await import('./commands/export.ts')).verifyCommand(io, folder, options)),
  )

  command('serve', 'the web app on this machine', 'variorum serve --port 4000')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on; 0 takes a free one', parsePort, 7070)
    .option('--allow-host <name>', 'a host name it is reached by, besides localhost and --host (repeatable)', collect)
    .option('--allow-upload', 'let visitors add reports to the corpus; without it nothing that is sent is stored')
    .action(async options => done(await (await import('./commands/serve.ts')).serveCommand(io, options)))

  command('demo', 'the main job on the demonstration corpus: add, events, compare, export', 'variorum demo').action(
    async options => done(await (await import('./commands/demo.ts')).demoCommand(io, options)),
  )

  addCompletion(program, { completionCommandName: 'completion' })
  return program
}

const examples = (...lines: readonly string[]): string => `\nExamples:\n${lines.map(line => `  ${line}`).join('\n')}\n`
