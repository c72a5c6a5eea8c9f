import { type EventView, isStopWord, type Term } from '../slots/event-view.ts'

/** Weights of the telling stems among terms: those within, other than the ones from place `own.from` to `own.to`; no numbers. */
export const weighTerms = (
  view: EventView,
  terms: readonly Term[],
  own: { readonly from: number; readonly to: number },
  isWithin: (term: Term, place: number) => boolean,
): Map<string, number> => {
  const weights = new Map<string, number>()
  terms.forEach((term, place) => {
    if (place >= own.from && place <= own.to) return
    if (
      isWithin(term, place) &&
      !isStopWord(term.key) &&
      !/^(?:\p{N}.*|[mbtr]+illion|thousand|hundred|per|cent|percent)$/u.test(term.key)
    )
      weights.set(term.stem, view.weigh(term.stem))
  })
  return weights
}
