import { type Claim, type Difference, describeMoment, type Kind } from '@variorum/collate'
import { safeText } from './safe-text.ts'

/** Kinds of which it matters who says it, and the words do not say so already. */
const SOURCED: ReadonlySet<Kind> = new Set(['quantity', 'time', 'quote', 'certainty', 'polarity'])

/**
 * What is to be known of claims that say the same: how surely, according to whom and, where the difference is an update, as
 * of when. What holds of some of them only is followed by their outlets. "" where there is nothing to say.
 */
export const claimNotes = (
  { kind, relation }: Pick<Difference, 'kind' | 'relation'>,
  claims: readonly Claim[],
  labels: ReadonlyMap<string, string>,
): string => {
  const noted = (noteOf: (claim: Claim) => string | null): string[] => {
    const notes = [...new Set(claims.flatMap(claim => noteOf(claim) ?? []))]
    if (notes.length === 1 && claims.every(claim => noteOf(claim) !== null)) return notes
    return notes.map(note => {
      const own = claims.filter(claim => noteOf(claim) === note)
      return `${note} (${own.map(claim => labels.get(claim.reportId) ?? claim.reportId).join(', ')})`
    })
  }
  const source = ({ attributedTo }: Claim): string | null =>
    attributedTo === null ? null : `according to ${safeText(attributedTo)}`
  return [
    ...noted(({ certainty }) => (certainty === 'flat' ? null : certainty)),
    ...(SOURCED.has(kind) ? noted(source) : []),
    ...(relation === 'update' ? noted(({ asOf }) => (asOf === null ? null : `as of ${describeMoment(asOf)}`)) : []),
  ].join(' · ')
}
