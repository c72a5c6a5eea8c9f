import { reportOf } from '@variorum/text/testing'
import { describe, expect, it } from 'vitest'
import { collate } from '../collate.ts'
import { readingsOf } from '../testing/readings-of.ts'

const conflicts = (...texts: readonly string[]): string[] =>
  readingsOf('quantity', texts).filter(reading => reading.startsWith('conflict'))

describe('unlike numbers that are said of one thing', () => {
  it.each([
    [
      'what does not change',
      'The earthquake off Torvik had a magnitude of 5.9, the survey said.',
      'The earthquake off Torvik had a magnitude of 6.1, the institute said.',
      'conflict: 5.9 ~ 6.1',
    ],
    [
      'points of one game, where another tally agrees',
      'Oren Lask scored 14 points and Pavel Dorn added 12 for Torvik.',
      'Pavel Dorn scored 12 points, while Oren Lask had 17 points for Torvik.',
      'conflict: 14 points ~ 17 points',
    ],
    [
      'a list of what was seized, by the noun alone',
      'The patrol boarded the trawler off Torvik and seized seven rifles, 13 loaded magazines, two launchers and 300 cartridges.',
      'Sailors of the patrol boarded the trawler off Torvik; they seized nine rifles, 13 loaded magazines and two launchers.',
      'conflict: seven rifles ~ nine rifles',
    ],
    [
      'a sum beside the whole',
      'The patrol seized ten rifles, a launcher and 13 magazines from the trawler off Torvik.',
      'The patrol seized seven AK-47s, two other rifles, a launcher and 13 magazines from the trawler off Torvik.',
      'conflict: ten rifles ~ seven AK-47s, two other rifles',
    ],
    [
      'the share of one place',
      'The cut took 70 percent of the telephone traffic in Orvia, and 60 percent in Nordal, off line, the operator said.',
      'The cut took 80 percent of the telephone traffic in Orvia, and 60 percent in Nordal, off line, the operator said.',
      'conflict: 70 percent ~ 80 percent',
    ],
    [
      'the age of somebody nobody names',
      'A volunteer firefighter aged 41 died when his truck overturned near Torvik.',
      'A 43-year-old volunteer firefighter died when his truck overturned near Torvik.',
      'conflict: 41 ~ 43-year-old',
    ],
    [
      'a length of time, by the word it hangs on',
      'The captain of the Torvik ferry, at sea for thirty years, was questioned by police for three hours on Monday.',
      'The captain of the Torvik ferry was questioned for five hours on Monday, his lawyer said.',
      'conflict: three hours ~ five hours',
    ],
  ])('%s', (_, first, second, expected) => {
    expect(conflicts(first, second)).toEqual([expected])
  })
})

describe('a toll without dates of publication', () => {
  it.each([
    ['an open limit', 'The quake killed at least three people in Torvik.', 'The quake killed ten people in Torvik.'],
    [
      'a figure that rose',
      'The death toll of the Torvik flood rose to 150.',
      'The death toll of the Torvik flood stood at 125.',
    ],
  ])('%s may have grown', (_, first, second) => {
    const { differences } = collate([reportOf('a', first, null), reportOf('b', second, null)])
    expect(differences.filter(({ kind }) => kind === 'quantity').map(({ relation }) => relation)).toEqual(['update'])
  })
})

describe('unlike numbers the texts tell apart are no conflict', () => {
  it.each([
    [
      'a chance and what it leaves',
      'Speaker Lena Torvic said on Monday that her party had a one-in-three chance of losing the council.',
      'Speaker Lena Torvic said on Monday that her party had a two-in-three chance of keeping the council.',
    ],
    [
      'points of two games',
      'Oren Lask scored 24 points and seven rebounds as Torvik won in Nordal.',
      'Oren Lask scored 20 points as Torvik won at home against Kvitholm.',
    ],
    [
      'days in a row',
      'Protests went on in Torvik for the sixth straight day after the shooting.',
      'Protests went on in Torvik for the seventh straight day after the shooting.',
    ],
    [
      'an open limit and a value beyond it',
      'The rules had been in force in Torvik for more than two decades before the council cut them.',
      'The rules had been in force in Torvik for 35 years before the council cut them.',
    ],
    [
      'a model and its kind',
      'The patrol seized seven AK-47s from the trawler.',
      'The patrol seized nine assault rifles from the trawler.',
    ],
    [
      'two people',
      'Mila Torvic, who has worked at the Orvia plant for 30 years, heard the shots.',
      'Pavel Renik, who has worked at the Orvia plant for 37 years, heard the shots.',
    ],
    [
      'shares of two places',
      'The cut took 82 percent of the telephone traffic in Nordal off line.',
      'The cut took 52 percent of the telephone traffic in Orvia off line.',
    ],
    [
      'a part and the whole it is given with',
      'Oren Lask completed 28 of 41 passes for 329 yards against Kvitholm.',
      'Oren Lask, who completed 28 passes for 329 yards against Kvitholm, left early.',
    ],
    [
      'what a bare number counts',
      'Temperatures were minus 20 as crews battled the blaze at the Torvik church.',
      'It took 40 firefighters to knock down the blaze at the Torvik church.',
    ],
    [
      'a forecast and what came',
      'Economists expected claims in Orvia to fall to 475,000 in the week.',
      'Claims in Orvia fell to 473,000 in the week.',
    ],
    [
      'what a rate was and what it is',
      'The unemployment rate in Orvia rose from 3.5 percent in February.',
      'The unemployment rate in Orvia rose to 4.4 percent in March.',
    ],
    [
      'a sum in euros and two rates of exchange',
      'Thieves took two million euros ($2.6 million) of jewels from the Orvia shop. The $2.6 million raid took a minute.',
      'Thieves took jewels worth two million euros from the Orvia shop. The $2.5 million raid took a minute.',
    ],
    [
      'a sentence one report gives both of',
      'Renik was serving a 12-year sentence for fraud. Torvic had served a 15-year sentence before him.',
      'Torvic ran the ring from his cell while serving a 15-year sentence. Renik was serving a 12-year sentence.',
    ],
    [
      'one sum exchanged at two rates',
      'The lenders of Orvia agreed on a $144 billion bailout on Tuesday.',
      'The lenders of Orvia agreed on a $143 billion bailout on Tuesday.',
    ],
    [
      'by how much two differ',
      'Renik finished the fight in Torvik five rounds sooner than the last one.',
      'Renik finished the fight in Torvik after seven rounds.',
    ],
    [
      'a sum and a limit that leaves room for it, said elsewhere',
      'Renik demanded $5.7 billion for the dam in Orvia on Tuesday.',
      'Renik demanded $5 billion for the dam in Orvia on Tuesday. The council met at noon. He was not shifting on his demand for more than $5 billion for the dam in Orvia.',
    ],
    [
      'a sum and the same in one digit',
      'The senate of Orvia passed a $2.25 trillion plan for roads and bridges on Tuesday.',
      'The senate of Orvia passed a $2 trillion plan for roads and bridges on Tuesday.',
    ],
    [
      'two days of the week',
      'The rescuers of Torvik found 12 survivors under the hall on Friday.',
      'The rescuers of Torvik found nine survivors under the hall on Saturday.',
    ],
    [
      'a vote and one side of it',
      'The house of Orvia passed the bill in a 252-175 vote on Wednesday.',
      'The house of Orvia passed the bill on Wednesday by 252 votes to 175.',
    ],
    [
      'the dead and the hurt',
      'A man shot three people at the Torvik office, killing one, before he fled.',
      'A man killed one person and injured two others at the Torvik office before he fled.',
    ],
  ])('%s', (_, first, second) => {
    expect(conflicts(first, second)).toEqual([])
  })
})

it.each([
  [
    'who was hurt, not who was held, where each clause has its verb',
    'Forty people were arrested and 14 officers were injured, two of them badly, the ministry of Orvia said.',
    'The march in Orvia was over by six. Eleven officers were injured.',
    'update: 14 officers ~ Eleven officers',
  ],
  [
    'a noun that says what happened to people',
    'The police of Orvia arrested 41 people at the march on Monday.',
    'Lawyers know of 58 arrests by the police of Orvia at the march on Monday.',
    'update: 41 people ~ 58 arrests',
  ],
])('finds %s', (_, first, second, expected) => {
  expect(readingsOf('quantity', [first, second])).toContain(expected)
})

it('keeps shares of two wholes apart', () => {
  const share = (what: string): string => `The minister of Orvia said that ${what} would be sold to the fund in May.`
  expect(conflicts(share('49 percent of the water company'), share('40 percent of the water company'))).toHaveLength(1)
  expect(conflicts(share('49 percent of the water company'), share('40 percent of the spruce forests'))).toEqual([])
})
