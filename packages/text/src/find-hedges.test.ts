import { describe, expect, it } from 'vitest'
import { findAttributions } from './find-attributions.ts'
import { findHedges } from './find-hedges.ts'
import { findNames } from './find-names.ts'
import { findNegations } from './find-negations.ts'
import { findSentences } from './sentences.ts'

const hedges = (text: string): string[] =>
  findHedges(text, findSentences(text)).map(hedge => `${hedge.class}: ${text.slice(hedge.start, hedge.end)}`)

const negations = (text: string): string[] =>
  findNegations(text, findSentences(text)).map(
    ({ start, end, scope }) => `${text.slice(start, end)}: ${text.slice(scope.start, scope.end)}`,
  )

const attributions = (text: string): string[] => {
  const sentences = findSentences(text)
  return findAttributions(text, sentences, findNames(text, sentences)).map(
    ({ source, scope }) => `${source}: ${text.slice(scope.start, scope.end)}`,
  )
}

describe('findHedges', () => {
  it.each([
    ['A short circuit may have started the fire.', ['possible: may']],
    ['He allegedly left.', ['alleged: allegedly']],
    ['Authorities suspect it was set.', ['alleged: suspect']],
    ['They were believed to have used it.', ['believed: believed']],
    ['She was due to visit on Friday.', ['expected: due']],
    ['The bridge reportedly moved.', ['reported: reportedly']],
    ['According to reports, the gate is open.', ['reported: According to reports']],
    ['A collapse could not be ruled out.', ['possible: not be ruled out']],
    ['They agreed in principle.', ['possible: in principle']],
    ['The cause is under investigation and not yet known.', ['open: under investigation', 'open: not yet known']],
    ['Osk Bank had yet to decide.', ['open: yet to decide']],
    ['A suspect was held as soon as possible.', []],
    ['It rained in May. 5 May was dry.', []],
    ['The might of the army is known.', []],
    ['She expected nothing less of the bank, which considered it.', []],
  ])('%s', (text, expected) => {
    expect(hedges(text)).toEqual(expected)
  })
})

describe('findNegations', () => {
  it.each([
    ['The firm has not paid, but the bank has.', ['not: The firm has not paid']],
    ['No passwords were taken.', ['No: No passwords were taken']],
    ["They didn't vote.", ["didn't: They didn't vote"]],
    ['The army denied firing on Ketar.', ['denied: The army denied firing on Ketar']],
    ['He went home without being arrested.', ['without: He went home without being arrested']],
    ['It failed to open.', ['failed to: It failed to open']],
    ['Not only the mayor came, no longer alone, no doubt.', []],
    ['No. 5 won.', []],
    ['They were asked not to open windows.', ['not: They were asked not to open windows']],
    ['It cost time, not to mention money.', []],
    ['He did not exclude a sale.', ['not: He did not exclude a sale', 'exclude: He did not exclude a sale']],
  ])('%s', (text, expected) => {
    expect(negations(text)).toEqual(expected)
  })
})

describe('findAttributions', () => {
  it.each([
    ['The road was closed, police said.', ['police: The road was closed']],
    ['According to the ministry, the road is open.', ['the ministry: the road is open']],
    ['The road is open, according to the ministry.', ['the ministry: The road is open']],
    ['Investigators said the road was open.', ['Investigators: the road was open']],
    ['The road reportedly opened.', ['null: The road reportedly opened']],
    ['The road is open, said Odo Fenn.', ['Odo Fenn: The road is open']],
    [
      'The road was shut after guards found a crack, the ministry said.',
      ['guards: a crack', 'the ministry: The road was shut after guards found a crack'],
    ],
    ['Two guards who asked not to be named said the road was open.', ['Two guards: the road was open']],
    ['Drivers, officers and road guards said it was open.', ['officers and road guards: it was open']],
    [
      'An internal report seen by the Ledger says the road was open.',
      ['An internal report seen by the Ledger: the road was open'],
    ],
    ['The deal was announced by envoy Ruda Talm.', ['envoy Ruda Talm: The deal was']],
    ['Readers were told to stay at home.', []],
    ['He was held for questioning.', []],
    ['The talks concluded in Port Ansel.', []],
    ['The road is open.', []],
  ])('%s', (text, expected) => {
    expect(attributions(text)).toEqual(expected)
  })
})
