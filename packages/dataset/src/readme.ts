import type { Column } from './column.ts'
import type { Run } from './run.ts'
import { tableOf } from './tables.ts'
import type { WrittenTable } from './write-table-files.ts'
import type { Written } from './write-tables.ts'

/** `README.md`: what the release holds, how to open it, and every column of every table. */
export const toReadme = ({ tables, database }: Written, text: Run['text']): string => `# Variorum release

Reports of the same events from several outlets, aligned sentence by sentence, with the details on which they differ.
Nothing here says who is right.

| table | rows | files |
|---|--:|---|
${tables.map(({ name, rows, files }) => `| [\`${name}\`](#${name}) | ${rows} | ${[...files, ...(database === null ? [] : [database])].map(file => `\`${file.name}\``).join(' ')} |`).join('\n')}

- Offsets count Unicode code points of \`reports.text\`, [start, end): what Python, R and SQL slice by.
- Times are in UTC. Null is an empty field in CSV; empty text is \`""\`.
- Texts: \`${text}\`. ${LEVELS[text]}
- \`SHA256SUMS\` has the checksum of every file (\`sha256sum -c SHA256SUMS\`), \`datapackage.json\` the schema, \`run.json\` how it was made.

\`\`\`python
import pandas as pd
differences = pd.read_csv("differences.csv").merge(pd.read_csv("claims.csv"), on="difference_id", suffixes=("", "_of_claims"))
\`\`\`

${tables.some(({ name }) => name === 'variant_matrix') ? IN_R : ''}${tables.map(({ name }) => toSection(name)).join('\n')}`

const IN_R = `\`\`\`r
# One event as a matrix of variants, passages by reports, as the package stemmatology takes it
long <- subset(read.csv("variant_matrix.csv"), event_id == event_id[1])
matrix <- xtabs(variant ~ passage_id + report_id, long)
\`\`\`

`

const LEVELS = {
  full: 'The texts are complete.',
  snippets: 'The texts of reports and sentences are left out; claims and quotes have their words.',
  offsets: 'The words of reports, sentences, claims and quotes are left out; their places are kept.',
  rehydrated:
    'The words that stand in the texts were filled in from copies of the reports whose hashes agree; wording that does not stand in them stays left out.',
  none: 'All wording of the reports is left out, headlines and names of speakers too; places and normalised values are kept.',
} as const

const toSection = (name: WrittenTable['name']): string => {
  const { doc, key, columns } = tableOf(name)
  return `## ${name}

${doc} Key: ${key.map(column => `\`${column}\``).join(', ')}.

| column | type | null | meaning |
|---|---|---|---|
${columns.map(toLine).join('\n')}
`
}

const toLine = ({ name, type, nullable, doc, unit, terms, references }: Column): string => {
  const notes = [
    ...(unit === null ? [] : [`Unit: ${unit}.`]),
    ...(terms === null ? [] : [`One of ${terms.map(term => `\`${term}\``).join(', ')}.`]),
    ...(references === null ? [] : [`→ \`${references.table}.${references.column}\`.`]),
  ]
  return `| \`${name}\` | ${type} | ${nullable ? 'yes' : ''} | ${[doc, ...notes].join(' ')} |`
}
