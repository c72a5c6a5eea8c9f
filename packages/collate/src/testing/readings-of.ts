import { reportOf } from '@variorum/text/testing'
import { collate } from '../collate.ts'
import type { Kind } from '../collation.ts'

/** The differences of one kind between texts, as `relation: reading ~ reading`, sorted. */
export const readingsOf = (kind: Kind, texts: readonly string[]): string[] =>
  collate(texts.map((text, index) => reportOf(`r${index}`, text)))
    .differences.filter(difference => difference.kind === kind)
    .map(({ relation, claims }) => {
      const readings = claims.map(({ reportId, start, end }) => texts[Number(reportId.slice(1))]?.slice(start, end))
      return `${relation}: ${readings.join(' ~ ')}`
    })
    .toSorted()
