import type { InputFacts } from './hash-inputs.ts'
import { VERSION } from './version.ts'
import type { Written } from './write-tables.ts'

/**
 * `CITATION.cff`: how to cite the release (Citation File Format 1.2.0). It names the program as the author of the data and no day,
 * since a release knows neither its publisher nor the day it is published: whoever publishes it adds both.
 */
export const toCitation = ({ tables }: Written, inputs: InputFacts): string => {
  const count = (name: string): number => tables.find(table => table.name === name)?.rows ?? 0
  const abstract = `${count('reports')} reports of ${count('events')} events with ${count('differences')} differing details, made of ${inputs.files} input files.`
  return `cff-version: 1.2.0
message: "Cite this release with its publisher and the day it was published."
type: dataset
title: "Variorum release: reports of the same events, aligned, with the details on which they differ"
abstract: ${JSON.stringify(abstract)}
authors:
  - name: "Variorum"
version: ${JSON.stringify(VERSION)}
identifiers:
  - type: other
    value: "sha256:${inputs.sha256}"
    description: "SHA-256 over the sorted SHA-256s of the inputs, as in run.json"
keywords:
  - news
  - "text alignment"
  - "text reuse"
`
}
