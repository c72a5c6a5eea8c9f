import {
  type AnnotatedReport,
  foldPhrase,
  type Quantity,
  type Quote,
  type Sentence,
  type Span,
  type Time,
} from '@variorum/text'

/** The details of one sentence, as far as two sentences are compared by them. */
export type SentenceDetails = {
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  /** Family names of the people named, folded. */
  readonly people: ReadonlySet<string>
  /** Every word of their names, folded. */
  readonly nameWords: readonly string[]
  /** Last words of the names of those quoted, folded. */
  readonly speakers: ReadonlySet<string>
  /** Whether words stand between quotation marks, in this sentence or around it. */
  readonly quoted: boolean
  /** Whether it gives somebody's words, in marks or without. */
  readonly reported: boolean
}

/** Of a sentence so many numbers and times are compared, and a quote is taken to cover so many sentences: bounds the work. */
const MOST_DETAILS = 12
const MOST_COVERED = 40

/** The details of every sentence of a report, in order. */
export const gatherDetails = ({ sentences, quantities, times, names, quotes }: AnnotatedReport): SentenceDetails[] => {
  const own = {
    quantities: bySentence(sentences, quantities),
    times: bySentence(sentences, times),
    names: bySentence(sentences, names),
    quotes: bySentence(sentences, quotes),
  }
  return sentences.map((_, index) => {
    const said = own.quotes[index] ?? []
    const people = (own.names[index] ?? []).flatMap(({ type, key }) => (type === 'person' ? [key] : []))
    return {
      quantities: (own.quantities[index] ?? []).slice(0, MOST_DETAILS),
      times: (own.times[index] ?? []).slice(0, MOST_DETAILS),
      people: new Set(people.map(lastWord)),
      nameWords: people.flatMap(key => key.split(' ')),
      speakers: new Set(said.flatMap(speakerOf)),
      quoted: said.some(({ form }) => form !== 'indirect'),
      reported: said.length > 0,
    }
  })
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

const speakerOf = ({ speaker }: Quote): string[] => (speaker === null ? [] : [lastWord(foldPhrase(speaker))])

/** The spans that touch each sentence; `spans` sorted by start. */
const bySentence = <Item extends Span>(sentences: readonly Sentence[], spans: readonly Item[]): Item[][] => {
  const lists = sentences.map((): Item[] => [])
  let first = 0
  for (const span of spans) {
    while ((sentences[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++
    for (let at = first; at < first + MOST_COVERED && (sentences[at]?.start ?? span.end) < span.end; at++)
      lists[at]?.push(span)
  }
  return lists
}
