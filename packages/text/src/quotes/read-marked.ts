import { foldWord } from '../fold.ts'
import type { Quote } from '../quote.ts'
import { isReportingVerb } from '../reporting-verbs.ts'
import type { Span } from '../span.ts'
import { withApposition } from './apposition.ts'
import { type Cue, findCue } from './find-cue.ts'
import type { Marked } from './find-marked.ts'
import type { People } from './people.ts'
import { readTurn } from './read-turn.ts'
import { resolveSpeaker } from './resolve-speaker.ts'
import { type Setting, tokenAt } from './setting.ts'
import { findSubjectBefore, type Phrase } from './subject.ts'

/** The direct or mixed quote of a marked stretch; null for scare quotes and titles of works. `last` is the quote before. */
export const readMarked = (setting: Setting, people: People, stretch: Marked, last: Quote | null): Quote | null => {
  const { text } = setting
  const content = text.slice(stretch.start, stretch.end)
  const words = content.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  // Markup left in a text is nobody's words.
  if (words === 0 || /[<>]|=\s*$/.test(content) || text.charAt(stretch.outerStart - 1) === '=') return null
  const turn = readTurn(text, stretch.start)
  if (turn !== null) return toTurn(setting, stretch, turn)
  const cue = findCue(setting, stretch)
  const clause = isClause(setting, stretch, content, words)
  if (cue === null && !clause) return null
  if (isTitleOfWork(content, words) && (!clause || isNamed(setting, stretch))) return null
  const form = clause ? 'direct' : 'mixed'
  if (cue === null && (words < 3 || (isTitleOfWork(content, words) && !/[?!]\s*$/.test(content)))) return null
  if (cue === null) return continued(setting, people, stretch, last)
  const speaker = cue.speaker === null ? null : resolveSpeaker(setting, people, cue.speaker, last?.speaker ?? null)
  return build(setting, stretch, form, speaker, cue)
}

/** The words of a turn of a transcript, said by the one that the report names in full, or as printed. */
const toTurn = (
  { text, names }: Setting,
  { end }: Marked,
  { speaker, content }: { readonly speaker: Span; readonly content: number },
): Quote => {
  const printed = text.slice(speaker.start, speaker.end)
  const last = foldWord(printed.split(' ').at(-1) ?? '')
  const name = names.find(({ type, key }) => type === 'person' && key.split(' ').at(-1) === last)
  const said = { start: Math.min(content, end), end }
  return {
    kind: 'quote',
    ...said,
    form: 'direct',
    speaker: name?.full ?? printed,
    speakerSpan: speaker,
    cue: null,
    cueSpan: null,
    marked: [said],
  }
}

const build = (setting: Setting, stretch: Marked, form: Quote['form'], speaker: string | null, cue: Cue): Quote => ({
  kind: 'quote',
  start: stretch.start,
  end: stretch.end,
  form,
  speaker,
  speakerSpan: toSpan(setting, cue.speaker === null ? null : withApposition(setting, cue.speaker, cue.cue)),
  cue:
    cue.cue === null
      ? null
      : setting.text.slice(setting.tokens[cue.cue.from]?.start, setting.tokens[cue.cue.to - 1]?.end),
  cueSpan: toSpan(setting, cue.cue),
  marked: [{ start: stretch.start, end: stretch.end }],
})

const toSpan = ({ tokens }: Setting, phrase: Phrase | null) =>
  phrase === null ? null : { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 }

/** Whether the marks hold a clause of its own rather than a fragment of the reporter's sentence. */
const isClause = (setting: Setting, stretch: Marked, content: string, words: number): boolean => {
  const { tokens, sentenceAt } = setting
  const first = tokenAt(tokens, stretch.outerStart)
  const begins = first === 0 || sentenceAt[first - 1] !== sentenceAt[first]
  const introduced = /^[:,]$/.test(tokens[first - 1]?.text ?? '')
  const closed = /[.,?!…—–]\s*$/.test(content) || tokens[tokenAt(tokens, stretch.outerEnd)]?.text === ','
  if (!/^[\s“"‘'([…]*(?:\p{Lu}|\p{N}|\p{Lo}|…|\.\.\.)/u.test(content))
    return (
      introduced &&
      closed &&
      words > 3 &&
      (tokens[first - 1]?.text === ':' || isReportingVerb(tokens[first - 2]?.lower ?? ''))
    )
  if (begins || introduced) return words > 1 || /[?!]/.test(content)
  return closed && words > 3
}

/** An episode of “…”, a book called “…”: the words before want a title. */
const isNamed = ({ tokens }: Setting, stretch: Marked): boolean =>
  /^(?:of|on|in|at|the|a|called|titled|entitled|named|about|for|from|with|his|her|its|their|and)$/.test(
    tokens[tokenAt(tokens, stretch.outerStart) - 1]?.lower ?? '',
  )

/** "Night of the Lanterns": every longer word in upper case and nothing at the end. */
const isTitleOfWork = (content: string, words: number): boolean =>
  words < 9 &&
  /^\p{Lu}/u.test(content) &&
  content.split(/\s+/).every(word => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word))

/** A quotation without a cue of its own: the speaker of the one before goes on, or whoever the sentence before names. */
const continued = (setting: Setting, people: People, stretch: Marked, last: Quote | null): Quote | null => {
  const { text, tokens, names, nameAt, sentenceAt, markedAt } = setting
  const first = tokenAt(tokens, stretch.outerStart)
  if (tokens[first - 1]?.text === ',' && sentenceAt[first - 1] === sentenceAt[first]) return null
  const sentence = sentenceAt[first] ?? 0
  const none: Cue = { cue: null, speaker: null, side: 'before', naming: false }
  if (last?.cueSpan && last.cueSpan.start >= last.end && !text.slice(last.end, stretch.start).includes('\n'))
    return build(setting, stretch, 'direct', last.speaker, none)
  // `The gate stays shut, Orlo said. “…”`
  if (tokens[first - 1]?.text === '.' && isReportingVerb(tokens[first - 2]?.lower ?? '')) {
    const speaker = findSubjectBefore(setting, first - 2, Math.max(0, first - 60))
    if (speaker !== null)
      return build(setting, stretch, 'direct', resolveSpeaker(setting, people, speaker, last?.speaker ?? null), {
        ...none,
        speaker,
      })
  }
  let found = -1
  for (let at = first - 1; at >= Math.max(0, first - 200) && sentence - (sentenceAt[at] ?? 0) < 2; at--) {
    if ((markedAt[at] ?? -1) >= 0) continue
    const name = names[nameAt[at] ?? -1]
    if (name !== undefined && (name.type === 'person' || name.type === 'unknown')) found = at
  }
  if (last !== null && (found < 0 || (names[nameAt[found] ?? -1]?.start ?? 0) < last.start))
    return build(setting, stretch, 'direct', last.speaker, none)
  if (found < 0) return build(setting, stretch, 'direct', null, none)
  const from = found
  let to = from + 1
  while (nameAt[to] === nameAt[from]) to++
  const speaker: Phrase = { from, to }
  return build(setting, stretch, 'direct', resolveSpeaker(setting, people, speaker, null), { ...none, speaker })
}
