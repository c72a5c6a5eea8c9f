import type { Quote } from '../quote.ts'
import { isReportingVerb } from '../reporting-verbs.ts'
import { type Setting, tokenAt } from './setting.ts'

/** Reporting words that begin another report inside the sentence: ", adding that …". */
const NEXT_CUE =
  /^(?:adding|noting|saying|insisting|arguing|claiming|stressing|warning|explaining|telling|calling|describing)$/

/** What goes on with a clause behind a comma inside the marks. */
const SUBORDINATE = /^(?:because|when|if|after|before|in|on|at|for|to|by|with|from|which|who|as|of|and|or|an?)$/

/**
 * The quotes of a report as utterances: what the cue interrupts (`“A,” she said. “B.”`) is one quote from the first
 * mark to the last, and a fragment in a reported clause (`he said the gate was “shut for good”`) is the clause.
 */
export const joinQuotes = (setting: Setting, quotes: readonly Quote[]): Quote[] => {
  const joined: Quote[] = []
  for (const quote of quotes) {
    const last = joined.at(-1)
    if (last !== undefined && continues(setting, last, quote))
      joined[joined.length - 1] = { ...last, end: quote.end, marked: [...last.marked, ...quote.marked] }
    else if (last !== undefined && quote.end <= last.end) continue
    else if (last !== undefined && isListed(setting, last, quote))
      joined[joined.length - 1] = { ...last, end: quote.end, marked: [...last.marked, ...quote.marked] }
    else joined.push(quote.form === 'mixed' ? toClause(setting, quote, last?.end ?? 0) : quote)
  }
  return joined
}

/** Whether a quote without a cue of its own goes on with one whose cue stands between the two. */
const continues = (setting: Setting, first: Quote, second: Quote): boolean => {
  if (first.form === 'indirect' || first.cueSpan === null) return false
  if (second.cueSpan !== null && first.speaker !== second.speaker) return false
  if (first.cueSpan.start < first.end || first.cueSpan.end > second.start) return false
  if (second.cueSpan !== null && second.cueSpan.start !== first.cueSpan.start) return false
  const between = setting.text.slice(first.end, second.start)
  // A long aside belongs to the reporter: two quotes rather than one that is half his.
  const aside =
    between.length -
    (first.cueSpan.end - first.cueSpan.start) -
    (first.speakerSpan === null ? 0 : first.speakerSpan.end - first.speakerSpan.start)
  if (aside > 0.45 * (second.end - first.start - between.length) + 12) return false
  return between.length < 200 && !between.includes('\n') && !/:\s*["“‘'«„]?$/.test(between)
}

/** `called him a “coward”, a “bully” and “unfit”`: fragments of one cue close together. */
const isListed = (setting: Setting, first: Quote, second: Quote): boolean =>
  first.form === 'mixed' &&
  second.form === 'mixed' &&
  first.cueSpan !== null &&
  first.cueSpan.start === second.cueSpan?.start &&
  /^.{1,3}(?:,|and|or|\s)+(?:an?\s|the\s)?\W{0,2}$/.test(setting.text.slice(first.end, second.start))

/** The reported clause around a fragment: from behind the cue to the end of the sentence, or up to the cue. */
const toClause = (setting: Setting, quote: Quote, floor: number): Quote => {
  const { tokens, sentenceAt } = setting
  const { cueSpan } = quote
  if (cueSpan === null || isNaming(quote)) return quote
  const first = tokenAt(tokens, quote.start)
  const sentence = sentenceAt[first]
  if (cueSpan.end <= quote.start) {
    let from = tokenAt(tokens, cueSpan.end)
    if (quote.speakerSpan !== null && quote.speakerSpan.start >= cueSpan.end && quote.speakerSpan.end < quote.start)
      from = tokenAt(tokens, quote.speakerSpan.end)
    from = skipHearer(setting, from, quote)
    while (
      /^(?:,|:|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|earlier|today)$/.test(
        tokens[from]?.lower ?? '',
      ) &&
      (tokens[from]?.start ?? 0) < quote.start
    )
      from++
    const start = Math.min(tokens[from]?.start ?? quote.start, quote.start)
    return {
      ...quote,
      start: start < floor ? quote.start : openMark(setting, start, quote),
      end: clauseEnd(setting, quote, sentence),
    }
  }
  let from = first
  while (from > 0 && first - from < 100 && sentenceAt[from - 1] === sentence && (tokens[from - 1]?.start ?? 0) >= floor)
    from--
  const cueStart = Math.min(cueSpan.start, quote.speakerSpan?.start ?? cueSpan.start)
  const tail = setting.text.slice(quote.end, Math.max(quote.end, cueStart)).replace(/[\s,–—-]+$/, '')
  const end = /^["”’'»]?$/.test(tail) || cueStart < quote.end ? quote.end : quote.end + tail.length
  return { ...quote, start: openMark(setting, tokens[from]?.start ?? quote.start, quote), end }
}

/** "told Lodestar that …", "assured reporters …": the clause begins behind who is told. */
const skipHearer = ({ tokens, nameAt }: Setting, from: number, quote: Quote): number => {
  for (let at = from; at < from + 9 && (tokens[at]?.start ?? quote.start) < quote.start; at++)
    if (/^(?:,|at|in|on|during|from)$/.test(tokens[from]?.lower ?? '') || tokens[at]?.text === ',')
      if (tokens[at + 1]?.lower === 'that') return at + 2
  if (!/^(?:told|tells?|telling|inform|assur|remind|warned|advis)/.test(quote.cue ?? '')) return from
  for (let at = from; at < from + 16 && (tokens[at]?.start ?? quote.start) < quote.start; at++)
    if (tokens[at]?.lower === 'that') return at + 1
  let at = from
  while ((nameAt[at] ?? -1) >= 0) at++
  if (at > from && /^(?:this|last)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.type === 'word') return at + 2
  return at > from || !/^(?:me|us|him|her|them|reporters|journalists)$/.test(tokens[at]?.lower ?? '') ? at : at + 1
}

/** A clause that begins with the fragment's own mark begins inside it. */
const openMark = ({ text }: Setting, start: number, quote: Quote): number =>
  /^["“‘'«„]\s*$/.test(text.slice(start, quote.start)) ? quote.start : start

const clauseEnd = (
  { text, tokens, sentenceAt, markedAt }: Setting,
  quote: Quote,
  sentence: number | undefined,
): number => {
  // `would "keep us safe," the crowd cheered`: house style puts the comma that ends the clause inside the marks.
  const behind = tokens[tokenAt(tokens, quote.end) + 1]?.lower ?? ''
  const content = text.slice(quote.start, quote.end)
  if (/[?!]\s*$/.test(content) || (/[,.]\s*$/.test(content) && !SUBORDINATE.test(behind))) return quote.end
  let at = tokenAt(tokens, quote.end)
  let end = quote.end
  const reach = Math.min(tokens.length, at + 100)
  for (; at < reach && sentenceAt[at] === sentence; at++) {
    const token = tokens[at]
    if (token === undefined || ((markedAt[at] ?? -1) < 0 && (token.text === ';' || token.lower === 'but'))) break
    if (token.lower === 'and' && isReportingVerb(tokens[at + 1]?.lower ?? '')) break
    if (
      token.text === ',' &&
      (NEXT_CUE.test(tokens[at + 1]?.lower ?? '') ||
        /^(?:but|although|according|it|he|she|they|we|others|many)$/.test(tokens[at + 1]?.lower ?? '') ||
        (tokens[at + 1]?.lower === 'and' && /^(?:it|he|she|they|we)$/.test(tokens[at + 2]?.lower ?? '')) ||
        (tokens[at + 1]?.lower.endsWith('ly') === true && tokens[at + 2]?.lower.endsWith('ing') === true))
    )
      break
    end = token.end
  }
  const rest = text.slice(quote.end, end)

  return /^[\s.,"”’'»]*$/.test(rest) ? quote.end : quote.end + rest.replace(/[\s.]+$/, '').length
}

const isNaming = (quote: Quote): boolean =>
  /^(?:accus|call|describ|dismiss|brand|label|dub|nam|term|condemn|denounc|prais|hail|blast|critici|slam|derid|decr|character|portray|liken|compar)/.test(
    quote.cue ?? '',
  )
