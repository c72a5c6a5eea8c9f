import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, type Report } from '@variorum/text'
import { reportOf } from '@variorum/text/testing'
import { findCopies } from '../../packages/collate/src/find-copies.ts'
import { SHARED } from '../sets/places.ts'

/**
 * Scores copy detection on the answers that Clough and Stevenson (2011) had written: 38 from scratch, 19 each with
 * near-copied, lightly and heavily revised wording of a given text. Binary accuracy: derived or not, each answer beside
 * its text alone, answered from the product's own derivation.
 */
export type CopyScores = { readonly answers: number; readonly accuracy: number; readonly wrong: readonly string[] }

export const CLOUGH_STEVENSON = join(SHARED, 'eval/data/clough_stevenson')

/** Scores every answer in the folder. */
export const scoreCopies = (folder: string): CopyScores => {
  const answers = readFileSync(join(folder, 'file_information.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(row => row.split(','))
    .filter(([, , category]) => category !== 'orig')
  const wrong: string[] = []
  for (const [file = '', task = '', category = ''] of answers) {
    const source = readReport(folder, `orig_task${task}.txt`, '2026-01-01')
    const answer = readReport(folder, file, '2026-01-02')
    const { provenance } = findCopies([source, answer].map(annotate))
    const derived = provenance.some(({ derivation }) => derivation !== 'original')
    if (derived !== (category !== 'non')) wrong.push(`${file} ${category}`)
  }
  return { answers: answers.length, accuracy: 1 - wrong.length / answers.length, wrong }
}

const readReport = (folder: string, file: string, day: string): Report =>
  reportOf(file, readFileSync(join(folder, file), 'latin1').trim(), `${day}T00:00:00Z`)

if (import.meta.main) {
  if (!existsSync(CLOUGH_STEVENSON)) console.log('skipped: the answers of Clough and Stevenson are not here')
  else {
    const { answers, accuracy, wrong } = scoreCopies(CLOUGH_STEVENSON)
    console.log(`Clough and Stevenson: binary accuracy ${accuracy.toFixed(3)} on ${answers} answers`)
    console.log(`wrong: ${wrong.join(', ')}`)
  }
}
