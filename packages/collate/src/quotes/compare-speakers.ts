import { maySpellOne } from '../differences/fold-name.ts'

/** Whether two quotes may have one speaker. */
export type SpeakerRelation = 'same' | 'other' | 'unknown'

/** A quote as its speaker is compared. */
type Spoken = { readonly quote: { readonly speaker: string | null }; readonly named: boolean }

/**
 * Compares speakers by the last word of their names, and remembers what it compared. A description ("the minister")
 * settles nothing, and a pronoun never tells speakers apart.
 */
export const createSpeakerComparer = (): ((a: Spoken, b: Spoken) => SpeakerRelation) => {
  const names = new Map<string, string | null>()
  const relations = new Map<string, Map<string, SpeakerRelation>>()
  const nameOf = (speaker: string): string | null => {
    const known = names.get(speaker)
    if (known !== undefined) return known
    const name = lastName(speaker)
    names.set(speaker, name)
    return name
  }
  return (a, b) => {
    const x = a.quote.speaker
    const y = b.quote.speaker
    if (x === null || y === null) return 'unknown'
    const row = relations.get(x) ?? new Map<string, SpeakerRelation>()
    relations.set(x, row)
    const relation = row.get(y) ?? relate(x, y, nameOf(x), nameOf(y))
    row.set(y, relation)
    return relation === 'other' && !(a.named && b.named) ? 'unknown' : relation
  }
}

const relate = (a: string, b: string, x: string | null, y: string | null): SpeakerRelation => {
  if (x === null || y === null) return a.toLowerCase() === b.toLowerCase() ? 'same' : 'unknown'
  return maySpellOne(x, y) ? 'same' : 'other'
}

const lastName = (speaker: string): string | null => {
  const word =
    speaker
      .replace(/['’]s$/, '')
      .split(/\s+/)
      .at(-1) ?? ''
  return /^\p{Lu}/u.test(word) ? word.toLowerCase() : null
}
