import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from './find-names.ts'
import { findQuotes } from './find-quotes.ts'
import { findSentences } from './sentences.ts'

const read = (text: string) => {
  const sentences = findSentences(text)
  return findQuotes(text, sentences, findNames(text, sentences))
}

/** `form speaker|cue: words in marks (or the reported clause)`. */
const quotes = (text: string): string[] =>
  read(text).map(quote => {
    const words = quote.marked.length === 0 ? [quote] : quote.marked
    return `${quote.form} ${quote.speaker}|${quote.cue}: ${words.map(({ start, end }) => text.slice(start, end)).join(' … ')}`
  })

describe('findQuotes', () => {
  it.each([
    ['"We ran for the door," Mila Torvic said.', ['direct Mila Torvic|said: We ran for the door,']],
    ['“We ran for it,” said seamstress Mila Torvic, 28.', ['direct Mila Torvic|said: We ran for it,']],
    [
      '‘There was no alarm in the workers’ room,’ Mila Torvic told the Lantern.',
      ['direct Mila Torvic|told: There was no alarm in the workers’ room,'],
    ],
    ["'We can't go on,' Drago Velim said.", ["direct Drago Velim|said: We can't go on,"]],
    ['«We sold nothing,» Nuno Craval declared.', ['direct Nuno Craval|declared: We sold nothing,']],
    ['„We sold nothing“, Nuno Craval declared.', ['direct Nuno Craval|declared: We sold nothing']],
    [
      'Pavel Renik said: "Every question will be answered."',
      ['direct Pavel Renik|said: Every question will be answered.'],
    ],
    ['Pavel Renik left. "It is over now," he said.', ['direct Pavel Renik|said: It is over now,']],
    ['Governor Pavel Renik left. "It is over now," the governor said.', ['direct Pavel Renik|said: It is over now,']],
    ['"It is over," the ministry told Lodestar.', ['direct ministry|told: It is over,']],
    ['"It is over," a spokesman for the Relief Office said.', ['direct Relief Office spokesman|said: It is over,']],
    ['"It is over," Pavel Renik said. "We can go home."', ['direct Pavel Renik|said: It is over, … We can go home.']],
    ['Henrik Vass called the cut “a welcome relief”.', ['mixed Henrik Vass|called: a welcome relief']],
    ['For the mayor there is no doubt: “This was lit by a hand.”', ['direct mayor|null: This was lit by a hand.']],
    [
      'Pavel Renik said the plant had passed the inspection.',
      ['indirect Pavel Renik|said: the plant had passed the inspection'],
    ],
    ['The road was closed, police said.', ['indirect police|said: The road was closed']],
    ['“First part.\n\n“Second part,” Rosa Benfeita said.', ['direct Rosa Benfeita|said: First part.\n\n“Second part,']],
    ['"It is over," Mr. Renik said.', ['direct Renik|said: It is over,']],
    ['"It is over," Rep. Rosa Benfeita (D-Mar.) said Friday.', ['direct Rosa Benfeita|said: It is over,']],
    ['“Who pays for this?” Odo Fenn demanded.', ['direct Odo Fenn|demanded: Who pays for this?']],
    ['Odo Fenn turned to the nurse, asking her, “Where do we go?”', ['direct Odo Fenn|asking: Where do we go?']],
    [
      'Ruda Talm came late. She said she recalled thinking, “This is the end of it.”',
      ['direct Ruda Talm|said: This is the end of it.'],
    ],
    ['Odo Fenn, the mayor of Gorlev, one of the hosts, said it was “a long day”.', ['mixed Odo Fenn|said: a long day']],
    ['The former mayor and senator said it was “a mistake”.', ['mixed former mayor and senator|said: a mistake']],
    ['“The gate was shut all week.” — Odo Fenn', ['direct Odo Fenn|null: The gate was shut all week.']],
    [
      'The lock stays shut, Odo Fenn said. “We have no choice.”',
      ['indirect Odo Fenn|said: The lock stays shut', 'direct Odo Fenn|null: We have no choice.'],
    ],
    [
      '“I told him ‘never’ and he called me “a liar” at once,” Odo Fenn said.',
      ['direct Odo Fenn|said: I told him ‘never’ and he called me “a liar” at once,'],
    ],
    ['”The lock is old,” said Odo Fenn.', ['direct Odo Fenn|said: The lock is old,']],
    [
      '"FENN: The lock is old.\n\n"TALM: So is the town.',
      ['direct FENN|null: The lock is old.', 'direct TALM|null: So is the town.'],
    ],
    ['An episode of “The Harbour Morning Show,” was cut.', []],
    ['They sang “Night of the Lanterns” at the gate.', []],
    ['The so-called “experts” stayed away.', []],
    ['It was a dog’s life in the ’90s.', []],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  it('takes the reported clause around a fragment, and keeps the fragment', () => {
    const text = 'Idris Kalem said the gate was shut “for good” on both sides.'
    const [quote] = read(text)
    expect(quote?.form).toBe('mixed')
    expect(text.slice(quote?.start, quote?.end)).toBe('the gate was shut “for good” on both sides')
    expect(quotes(text)).toEqual(['mixed Idris Kalem|said: for good'])
  })

  it('gives spans inside any text, sorted, with the marked stretches inside them', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        '“',
        '”',
        '‘',
        '’',
        ' said ',
        ' Pavel Renik ',
        '. ',
        ', ',
        ' he ',
        '\n\n',
        ' according to ',
        ': ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        let last = 0
        for (const quote of read(text)) {
          expect(quote.start).toBeGreaterThanOrEqual(last)
          last = quote.start
          for (const span of [quote, quote.speakerSpan, quote.cueSpan, ...quote.marked])
            if (span !== null) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true)
          for (const span of quote.marked) expect(quote.start <= span.start && span.end <= quote.end).toBe(true)
        }
      }),
    )
  })

  it('reads hostile texts of 100,000 characters', () => {
    for (const unit of ['"', '“a ', " 'a", '‘a’ ', 'said ', 'He said, ', '"A," he said. ', 'Al Bo said '])
      expect(read(unit.repeat(100_000 / unit.length)).length).toBeGreaterThanOrEqual(0)
  })
})
