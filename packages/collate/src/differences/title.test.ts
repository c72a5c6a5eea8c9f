import { expect, it } from 'vitest'
import { readingsOf } from '../testing/readings-of.ts'

const REST = 'The choir sang in the old church of Torvik until midnight.'

it.each([
  [
    'ranks of one ladder',
    'Dr Hester Quill told reporters that the probe had bounced on landing.',
    'Professor Hester Quill told reporters that the probe had bounced on landing.',
    ['variant: Dr Hester Quill ~ Professor Hester Quill'],
  ],
  [
    'one rank, shortened',
    'Prof. Hester Quill told reporters that the probe had bounced on landing.',
    'Professor Quill told reporters that the probe had bounced on landing.',
    [],
  ],
  [
    'a rank that one report leaves out',
    'Dr Hester Quill told reporters that the probe had bounced on landing.',
    'Hester Quill told reporters that the probe had bounced on landing.',
    [],
  ],
  [
    'ranks of two people of one surname',
    'Dr Hester Quill told reporters that the probe had bounced on landing.',
    'Professor Osbert Quill told reporters that the probe had bounced on landing.',
    [],
  ],
] as const)('%s', (_, first, second, expected) => {
  expect(readingsOf('name', [`${first} ${REST}`, `${second} ${REST}`])).toEqual(expected)
})
