import { expect, test } from 'vitest'
import { findQuotedShare } from './quoted-share.ts'

test.each([
  ['Nobody spoke.', 0],
  ['“Half.” Half.', 38],
  ['"Half." Half.', 38],
  ['«Ends here.\nNot quoted at all', 34],
  ['', 0],
])('%s → %i %%', (text, share) => {
  expect(findQuotedShare(text)).toBe(share)
})
