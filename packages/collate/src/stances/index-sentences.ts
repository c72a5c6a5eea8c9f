import type { EventSentence, EventView } from '../slots/event-view.ts'
import { isAboutCause } from './is-about-cause.ts'
import { LONGEST_SENTENCE } from './setting.ts'
import type { Statement } from './statement.ts'

/** So many sentences of a report are kept for a stem: a word that more of them have tells nothing. */
const MOST = 48

/** The sentences of each report that may state what a hedged statement states: they share a word that its hedge bears on. */
export const indexSentences = (view: EventView): ((seed: Statement, report: number) => readonly EventSentence[]) => {
  const byStem = new Map<string, EventSentence[]>()
  const add = (key: string, sentence: EventSentence): void => {
    const known = byStem.get(key)
    if (!known) byStem.set(key, [sentence])
    else if (known.length < MOST) known.push(sentence)
  }
  for (const sentence of view.sentences) {
    if (sentence.terms.length > LONGEST_SENTENCE) continue
    for (const stem of sentence.weights.keys()) add(`${sentence.report} ${stem}`, sentence)
    if (isAboutCause(sentence.text)) add(`${sentence.report}`, sentence)
  }
  return (seed, report) => {
    const keys = [...seed.focus.keys()].map(stem => `${report} ${stem}`)
    if (isAboutCause(seed.sentence.text)) keys.push(`${report}`)
    return [...new Set(keys.flatMap(key => byStem.get(key) ?? []))].toSorted((a, b) => a.place - b.place)
  }
}
