import type { EventSentence, EventView } from '../slots/event-view.ts'
import { isAboutCause } from './is-about-cause.ts'
import { LONGEST_SENTENCE } from './setting.ts'
import type { Statement } from './statement.ts'

/** So many sentences of a report are kept for a stem: a word that more of them have tells nothing. */
const MOST = 48

/** What stands in the place of a stem for sentences about a cause; no stem holds a blank. */
const CAUSE = 'a cause'

/** The sentences of each report that may state what a hedged statement states: they share a word that its hedge bears on. A report is gone through when it is first asked for. */
export const indexSentences = (view: EventView): ((seed: Statement, report: number) => readonly EventSentence[]) => {
  const indices: ReadonlyMap<string, readonly EventSentence[]>[] = []
  return (seed, report) => {
    const index = indices[report] ?? indexReport(view.byReport[report] ?? [])
    indices[report] = index
    const keys = [...seed.focus.keys()]
    if (isAboutCause(seed.sentence.text)) keys.push(CAUSE)
    return [...new Set(keys.flatMap(key => index.get(key) ?? []))].toSorted((a, b) => a.place - b.place)
  }
}

const indexReport = (sentences: readonly EventSentence[]): ReadonlyMap<string, readonly EventSentence[]> => {
  const byStem = new Map<string, EventSentence[]>()
  const add = (key: string, sentence: EventSentence): void => {
    const known = byStem.get(key)
    if (!known) byStem.set(key, [sentence])
    else if (known.length < MOST) known.push(sentence)
  }
  for (const sentence of sentences) {
    if (sentence.terms.length > LONGEST_SENTENCE) continue
    for (const stem of sentence.weights.keys()) add(stem, sentence)
    if (isAboutCause(sentence.text)) add(CAUSE, sentence)
  }
  return byStem
}
