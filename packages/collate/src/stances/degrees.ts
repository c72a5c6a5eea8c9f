import type { Hedge } from '@variorum/text'

/** How surely something is said, as far as reports are compared: hedges of one degree are the same. */
export type Degree = 'flat' | 'expected' | 'second-hand' | 'possible' | 'open'

const DEGREES: Readonly<Record<Hedge['class'], Degree>> = {
  probable: 'expected',
  expected: 'expected',
  believed: 'second-hand',
  alleged: 'second-hand',
  reported: 'second-hand',
  possible: 'possible',
  open: 'open',
}

/** The degree of a hedge's class. */
export const degreeOf = (hedge: Hedge['class']): Degree => DEGREES[hedge]

/** What a degree is called on screen. */
export const DEGREE_WORDS: Readonly<Record<Degree, string>> = {
  flat: 'said flatly',
  expected: 'expected',
  'second-hand': 'reported or suspected',
  possible: 'possible',
  open: 'left open',
}
