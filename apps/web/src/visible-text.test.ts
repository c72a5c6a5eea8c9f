import { expect, it } from 'vitest'
import { visibleText } from './visible-text.ts'

it.each([
  ['plain words, naïve and 👩‍🚒 too', 'plain words, naïve and 👩‍🚒 too'],
  ['a\u202eb', 'a<bdi class="unseen" data-code="U+202E">\u202e</bdi>b'],
  ['\u0007<b>', '<bdi class="unseen" data-code="U+0007">\u0007</bdi>&lt;b&gt;'],
  ['one\ntwo\tthree', 'one\ntwo\tthree'],
])('%j', (words, shown) => expect(String(visibleText(words))).toBe(shown))
