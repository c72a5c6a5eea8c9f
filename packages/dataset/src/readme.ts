import type { Column } from './column.ts'
import type { ExportOptions, Written, WrittenTable } from './export-release.ts'
import { tableOf } from './tables.ts'

/** `README.md`: what the release holds, how to open it, and every column of every table. */
export const toReadme = ({ tables, database }: Written, { text = 'full' }: ExportOptions): string => `# Variorum release

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

${tables.map(({ name }) => toSection(name)).join('\n')}`

const LEVELS = {
  full: 'The texts are complete.',
  snippets: 'The texts of reports and sentences are left out; claims and quotes have their words.',
  offsets: 'The words of reports, sentences, claims and quotes are left out; their places are kept.',
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
