import type { Span } from '@variorum/text'

const AUXILIARIES = new Set(
  `is are was were be been being has have had will would shall should may might can could must do does did not never no to cannot
   isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't shan't shouldn't can't couldn't mustn't don't doesn't didn't
   still also already now since ever yet reportedly allegedly apparently`.split(/\s+/),
)

/** "ruled out", "called off", "broke down". */
const PARTICLE = /^( (?:out|off|up|down|back|away|over))(?![\p{L}])/u

/** How far to the left a verb's auxiliaries may reach, in words. */
const REACH = 5

/** A verb with its auxiliaries and negations before it and its particle behind, inside its sentence; other words are given back as they are. */
export const verbGroup = (text: string, sentence: Span, verb: Span): Span => {
  let start = verb.start
  for (let words = 0; words < REACH && start > sentence.start; words++) {
    let end = start
    while (end > sentence.start && text.charAt(end - 1) === ' ') end--
    let begin = end
    while (begin > sentence.start && /[\p{L}’']/u.test(text.charAt(begin - 1))) begin--
    if (begin === end || !AUXILIARIES.has(text.slice(begin, end).toLowerCase().replaceAll('’', "'"))) break
    start = begin
  }
  const particle = PARTICLE.exec(text.slice(verb.end, Math.min(verb.end + 8, sentence.end)))
  return { start, end: verb.end + (particle?.[1]?.length ?? 0) }
}
