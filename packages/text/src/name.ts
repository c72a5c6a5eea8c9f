import type { Span } from './span.ts'

export type NameType = 'person' | 'place' | 'organisation' | 'unknown'

/** A proper name as written. Mentions of one holder within a report share `key`. */
export type Name = Span & {
  readonly kind: 'name'
  readonly type: NameType
  /** The fullest form the same report gives, as written: "Pavel Renik" for "Renik". */
  readonly full: string
  /** `full`, case and accents folded, without title: what mentions are compared by. */
  readonly key: string
  /** Title or role said with it ("Regional governor", "Mr"), as written; null when none. */
  readonly role: string | null
  /** The acronym introduced for it, or standing for it, upper case; null when none. */
  readonly acronym: string | null
}
