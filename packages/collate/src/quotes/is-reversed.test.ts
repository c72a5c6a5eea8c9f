import { expect, it } from 'vitest'
import { foldWording } from './fold-wording.ts'
import { isReversed } from './is-reversed.ts'

it.each([
  ['We will pay.', 'We will not pay.', 'negated'],
  ["We can't open the lock", 'We cannot open the lock', null],
  ['It is not a serious offer', 'It is an unserious offer', null],
  ['I am looking for nothing else', 'For now I am looking for nothing else', 'limited'],
  ['Everything points to the door', 'Much points to the door', 'a part'],
  ['It is a blow to the harbour', 'It is a catastrophe for the harbour', 'stronger'],
  ['We failed our guests, and I am sorry', 'I am sorry for our guests', 'admitted'],
  ['The well is ours', 'The well is ours and nobody ever asked my mother for a dividend', null],
  ['It is not that simple', 'It is too simple an answer', null],
  ['A different theology', 'But no less a theology', null],
  ['He lost his way', 'He took a wrong turn', null],
])('%s ~ %s → %s', (a, b, why) => {
  const reasons = [isReversed(foldWording(a), foldWording(b)), isReversed(foldWording(b), foldWording(a))]
  for (const reason of reasons)
    if (why === null) expect(reason).toBeNull()
    else expect(reason).toContain(why)
})
