import { reportOf } from '@variorum/text/testing'
import { expect, it } from 'vitest'
import { collate } from '../collate.ts'

const FIRST =
  'Tornell opened a 45-36 lead with 13:41 to play. Dask answered, and Tornell went up 47-42 on a basket by Ulve.'

it('sets scores of one game against each other that are of one time on its clock', () => {
  const second = 'Tornell took its first lead of ten at 45-35 with 13:41 to go. Dask answered with a run.'
  const scores = collate([reportOf('a', FIRST), reportOf('b', second)]).differences.filter(
    ({ kind, relation }) => kind === 'quantity' && relation === 'conflict',
  )
  expect(scores.map(({ claims }) => claims.map(({ value }) => value))).toEqual([['45–36', '45–35']])
})

it('and none of other times', () => {
  const second = 'Tornell took its first lead of ten at 45-35 with 14:02 to go. Dask answered with a run.'
  const found = collate([reportOf('a', FIRST), reportOf('b', second)]).differences
  expect(found.filter(({ kind }) => kind === 'quantity')).toEqual([])
})
