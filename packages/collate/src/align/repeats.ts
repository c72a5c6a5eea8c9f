import type { EventSentence } from './align-input.ts'

/** Whether a sentence repeats the words of one in an earlier report. */
export const isRepeat = ({ first }: EventSentence, place: number): boolean => first !== place

/** By the place of the first sentence that has its words, the places of all that have them, ascending. */
export const listTellers = (sentences: readonly EventSentence[]): ReadonlyMap<number, readonly number[]> => {
  const tellers = new Map<number, number[]>()
  for (const [place, { first }] of sentences.entries()) {
    const own = tellers.get(first)
    if (own === undefined) tellers.set(first, [place])
    else own.push(place)
  }
  return tellers
}

/** The same by happening: where two reports may not be of one, their sentences are apart, however much they are in the same words. */
export const listTellersByHappening = (
  sentences: readonly EventSentence[],
  mayBeOne: (r: number, q: number) => boolean,
): ReadonlyMap<number, readonly number[]> => {
  const reportOf = (place: number): number => sentences[place]?.report ?? 0
  const tellers = new Map<number, number[]>()
  for (const own of listTellers(sentences).values()) {
    const homes: number[][] = []
    for (const place of own) {
      const home = homes.find(([first = 0]) => mayBeOne(reportOf(first), reportOf(place)))
      if (home === undefined) homes.push([place])
      else home.push(place)
    }
    for (const home of homes) tellers.set(home[0] ?? 0, home)
  }
  return tellers
}
