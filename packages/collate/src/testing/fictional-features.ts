import { reportOf } from '@variorum/text/testing'
import fc from 'fast-check'
import { extractFeatures, type ReportFeatures } from '../group/report-features.ts'

const DAY = 86_400_000

/** Matters whose reports share much, little or nothing, so that events form, chain and stay apart. */
const MATTERS = [
  'A fire tore through the Ostrel cannery in Havnik, killing three workers, fire chief Dora Melk said. The blaze began in the boiler room of the cannery.',
  'The Ostrel cannery in Havnik will stay shut after the fire, owner Pell Ostrel said. Fire chief Dora Melk wants the boiler room of the cannery inspected.',
  'Envoy Ruda Fenn opened the second round of talks between Tamar and Lisk over the Corvel strait in Port Ansel and spoke of progress on fishing rights.',
  'Talks over the Corvel strait broke off in Port Ansel as envoy Ruda Fenn left, with fishing rights between Tamar and Lisk still open.',
]
const ENDINGS = [
  '',
  ' More follows.',
  ' Residents of Havnik and Port Ansel were waiting for news.',
  ' The mayor was not available.',
]

/** What a fictional report is made of. */
export const SPEC = fc.record({
  matter: fc.nat(MATTERS.length - 1),
  ending: fc.nat(ENDINGS.length - 1),
  /** Days after an arbitrary first one. */
  day: fc.nat(60),
  order: fc.nat(),
})

type Spec = { readonly matter: number; readonly ending: number; readonly day: number }

/** The features of fictional reports, called `r0`, `r1` and so on. */
export const featuresOf = (specs: readonly Spec[]): ReportFeatures[] =>
  specs.map(({ matter, ending, day }, index) =>
    extractFeatures(
      reportOf(`r${index}`, `${MATTERS[matter]}${ENDINGS[ending]}`, new Date((20_000 + day) * DAY).toISOString()),
    ),
  )
