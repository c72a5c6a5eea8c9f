import { type Column, integer, real, reference, span, string, type Table, type TableName, timestamp } from './column.ts'

const NULLABLE = { nullable: true }
const LINE = { nullable: true, wording: 'line' } as const

const REPORT = reference('report_id', 'reports', 'report_id', 'The report.')
const EVENT = reference('event_id', 'events', 'event_id', 'The event.')
const words = (what: string, wording: 'text' | 'snippet'): Column =>
  string('text', `${what}, cut from the report's text.`, {
    nullable: true,
    wording,
    cutFrom: { report: 'report_id', start: 'start', end: 'end' },
  })

const reports: Table = {
  name: 'reports',
  doc: "One outlet's text about what happened.",
  onRequest: false,
  key: ['report_id'],
  columns: [
    string('report_id', 'Identifies the report: a digest of its outlet and text.'),
    reference('event_id', 'events', 'event_id', 'The event it reports on.'),
    reference('outlet', 'outlets', 'outlet', 'Who published it; null if unknown.', NULLABLE),
    string('family', 'The owner that several outlets have in common; null if unknown.', NULLABLE),
    string('agency', 'The wire that the report credits, or is; null if it credits none.', NULLABLE),
    string('headline', 'Its headline.', LINE),
    string('byline', 'Who wrote it, as printed.', LINE),
    string('dateline', 'Place, date and agency as printed before the first sentence.', LINE),
    timestamp(
      'published',
      'When it was published, as far as the file proves; midnight where only the day is known.',
      NULLABLE,
    ),
    string('published_precision', 'How exactly `published` is known.', { terms: ['minute', 'day', 'unknown'] }),
    integer('published_offset', 'The time zone given with the date: minutes east of UTC.', {
      nullable: true,
      unit: 'minutes',
    }),
    string('published_raw', 'The date as it stands in the file.', NULLABLE),
    string(
      'published_candidates',
      'The days an incomplete date may mean, as a JSON list; `[]` where it is not ambiguous.',
    ),
    string('language', 'ISO 639-1 code of its language.', NULLABLE),
    string('url', 'Where it was published.', NULLABLE),
    string(
      'source',
      'The path or URL it was read from, as given; `path#id` or `path#line` for a record of a file of many.',
    ),
    string('source_sha256', 'SHA-256 of the bytes it was read from.'),
    integer('words', 'Length of its text.', { unit: 'words' }),
    string('derivation', 'How much of it is wording of an earlier report.', {
      terms: ['original', 'partial', 'whole'],
    }),
    reference(
      'origin_id',
      'reports',
      'report_id',
      'The earliest report it derives from; its own id where it derives from none.',
    ),
    string('text', 'The clean text: paragraphs with a blank line between them.', { nullable: true, wording: 'text' }),
  ],
}

const events: Table = {
  name: 'events',
  doc: 'The reports of one happening.',
  onRequest: false,
  key: ['event_id'],
  columns: [
    string('event_id', 'Identifies the event: `e-` and the id of its first report.'),
    string('storyline_id', 'The chain of events on one matter that it belongs to.'),
    string('headline', 'The headline of its first report that has one.', LINE),
    timestamp('first_published', 'When its first dated report was published.', NULLABLE),
    timestamp('last_published', 'When its last dated report was published.', NULLABLE),
    integer('reports', 'How many reports it has.', { unit: 'reports' }),
    integer('outlets', 'How many outlets report on it.', { unit: 'outlets' }),
    integer('origins', 'How many of its reports remain when reports that derive from one text count once.', {
      unit: 'origins',
    }),
    integer('passages', 'How many passages its reports are aligned in.', { unit: 'passages' }),
    integer('differences', 'How many differences there are between its reports.', { unit: 'differences' }),
    integer(
      'conflicts',
      'How many of the differences have the relation `conflict`; for attribution, certainty and wording that says only that reports differ.',
      { unit: 'differences' },
    ),
  ],
}

const outlets: Table = {
  name: 'outlets',
  doc: 'Who published the reports.',
  onRequest: false,
  key: ['outlet'],
  columns: [
    string('outlet', 'The name of the outlet.'),
    string('family', 'The owner that several outlets have in common: one voice.', NULLABLE),
    string('domain', 'Its domain: the one said, else the one most of its URLs have.', NULLABLE),
    string('country', 'ISO 3166-1 code of its country.', NULLABLE),
    integer('reports', 'How many reports of this release it published.', { unit: 'reports' }),
    integer('events', 'How many events of this release it reports on.', { unit: 'events' }),
  ],
}

const sentences: Table = {
  name: 'sentences',
  doc: 'Every sentence of every report, in exactly one passage.',
  onRequest: false,
  key: ['report_id', 'sentence'],
  columns: [
    REPORT,
    integer('sentence', 'Its number in the report, from 0.'),
    ...span('report_id', 'the sentence'),
    reference('passage_id', 'readings', 'passage_id', 'The passage it is part of.'),
    words('Its words', 'text'),
  ],
}

const readings: Table = {
  name: 'readings',
  doc: 'The alignment: what each report says at a passage. One report may say it in several places.',
  onRequest: false,
  key: ['passage_id', 'report_id', 'start'],
  columns: [
    string('passage_id', 'The passage: the place where reports say the same thing, or one report alone says it.'),
    EVENT,
    integer('position', "The passage's row in the event's reading order, from 0."),
    REPORT,
    ...span('report_id', 'the reading'),
    real('similarity', 'Mean score of the links that put it here, 0 to 1; 1 where the report stands alone.'),
  ],
}

const KINDS = ['quantity', 'time', 'name', 'quote', 'attribution', 'certainty', 'polarity', 'wording']
const RELATIONS = ['conflict', 'update', 'scope', 'specificity', 'rounding', 'variant']

const differences: Table = {
  name: 'differences',
  doc: 'The details that are not the same in every report that gives one. No judgement of who is right.',
  onRequest: false,
  key: ['difference_id'],
  columns: [
    string('difference_id', 'Identifies the difference.'),
    EVENT,
    reference(
      'passage_id',
      'readings',
      'passage_id',
      'The passage it is at; null where its claims stand in several.',
      NULLABLE,
    ),
    string('slot', 'Which detail it is: attribute · holder · scope.'),
    string('kind', 'What kind of detail differs.', { terms: KINDS }),
    string('relation', 'How its claims stand to each other.', { terms: RELATIONS }),
    string('about', 'What it is about, in plain words.'),
    integer('values', 'How many different values its claims have.', { unit: 'values' }),
    integer('reports', 'How many reports have a claim in it.', { unit: 'reports' }),
    integer('origins', 'How many origins these reports have.', { unit: 'origins' }),
    real('weight', 'How telling it is, 0 to 1.'),
    string('why', 'How the relation was reached, as a JSON list of reasons.', { nullable: true, wording: 'snippet' }),
  ],
}

const claims: Table = {
  name: 'claims',
  doc: "One report's side of a difference.",
  onRequest: false,
  key: ['difference_id', 'report_id', 'start', 'end'],
  columns: [
    reference('difference_id', 'differences', 'difference_id', 'The difference.'),
    REPORT,
    ...span('report_id', 'the detail'),
    words('The detail as written', 'snippet'),
    string('value', 'The detail normalised; null where the text is its own value.', NULLABLE),
    string('unit', 'The unit of `value`.', NULLABLE),
    string('as_of', 'The instant or day it was said of or at (ISO 8601); null if unknown.', NULLABLE),
    string('certainty', '`flat`, or how it is hedged.'),
    string('attributed_to', 'Who says it, as written; null for the report itself.', LINE),
  ],
}

const quotes: Table = {
  name: 'quotes',
  doc: "Somebody's words in a report.",
  onRequest: false,
  key: ['quote_id'],
  columns: [
    string('quote_id', 'Identifies the quote.'),
    REPORT,
    ...span('report_id', 'the content'),
    words('The content', 'snippet'),
    string('speaker', 'The fullest name or description that the report gives of the speaker.', LINE),
    ...span('report_id', "the speaker's mention beside the quote", 'speaker_', NULLABLE),
    string('cue', 'The reporting verb as printed.', LINE),
    ...span('report_id', 'the cue', 'cue_', NULLABLE),
    string('form', 'In quotation marks as a whole (`direct`), in part (`mixed`), or without (`indirect`).', {
      terms: ['direct', 'mixed', 'indirect'],
    }),
    string(
      'same_quote_id',
      'Common to the quotes that render one utterance; null where no other report has it.',
      NULLABLE,
    ),
  ],
}

const copies: Table = {
  name: 'copies',
  doc: 'Wording that a report shares with an earlier one.',
  onRequest: false,
  key: ['report_id', 'start', 'end', 'from_report_id', 'from_start'],
  columns: [
    REPORT,
    ...span('report_id', 'the copied wording'),
    reference('from_report_id', 'reports', 'report_id', 'The earlier report.'),
    ...span('from_report_id', 'the wording', 'from_'),
    string('kind', 'Word for word, or reworded.', { terms: ['verbatim', 'rewrite'] }),
  ],
}

const corrections: Table = {
  name: 'corrections',
  doc: "A person's corrections to the grouping: a row for each event that was merged into another, each report that was split off or moved.",
  onRequest: false,
  key: ['correction_id', 'step'],
  columns: [
    string('correction_id', 'Identifies the correction.'),
    integer('step', 'The number of the row within the correction, from 0.'),
    string('action', 'What was done.', { terms: ['merge', 'split', 'move'] }),
    reference(
      'report_id',
      'reports',
      'report_id',
      'The report that was split off or moved; for a merge, the report that the merged event was called by.',
    ),
    string('event_id', 'The event that it was in when this was done, as the event was called then.'),
    reference('target_event_id', 'events', 'event_id', 'The event that it is in now.'),
    string('made_by', 'Who did it; null if they did not say.', NULLABLE),
    timestamp('made_at', 'When it was done.'),
    string('note', 'Why, in the words of the person.', NULLABLE),
  ],
}

const variantMatrix: Table = {
  name: 'variant_matrix',
  doc: 'Which reports word a passage alike, in long form: spread over the reports, it is the matrix of variants that tools of stemmatology take.',
  onRequest: true,
  key: ['passage_id', 'report_id'],
  columns: [
    EVENT,
    reference('passage_id', 'readings', 'passage_id', 'The passage.'),
    integer('position', "The passage's row in the event's reading order, from 0."),
    REPORT,
    integer('variant', 'Which wording the report has: equal numbers are equal words, 0 is left out.'),
  ],
}

/** Every table of a release with its columns, in the order they are written. */
export const TABLES: readonly Table[] = [
  reports,
  events,
  outlets,
  sentences,
  readings,
  differences,
  claims,
  quotes,
  copies,
  corrections,
  variantMatrix,
]

/** The table of this name. */
export const tableOf = (name: TableName): Table => {
  const table = TABLES.find(candidate => candidate.name === name)
  if (table === undefined) throw new RangeError(`there is no table ${name}`)
  return table
}
