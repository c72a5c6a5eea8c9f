/** What stands right before the day of a report, whatever the rest of the sentence foretells: "he will resign, he said on Tuesday". */
const REPORTED =
  /\b(?:said|says|told \w+|announced|reported|added|wrote|warned|confirmed|agreed|posted|stated|killed|died|arrested|happened|began|broke out|closed|opened|met|signed|voted|ruled|decided|published|released)(?: in a statement| reporters| here)?,?(?: late| early)?(?: on)? $/i

/** A day that a term begins or ends with. */
const TERM =
  /\b(?:until|by|from|starting|beginning|effective|due|through|next|coming|ahead of)(?: at)?(?: midnight| noon| late| early)?(?: on)? $/i

const FUTURE =
  /\b(?:will|shall|would|can|could|may|to be|is to|are to|was to|were to|(?:is|are|was|were) due|set to|plans?|planned|expected|scheduled|hopes? to|aims? to|goes|opens|starts|begins|resumes|reopens|takes|applies|expires|ends|meets|faces|plays|returns|travels)\b[^.!?;]{0,70}$/i

const LEADING = /(?:^|[.!?:;]["”’']?\s+|[\n“"]\s*)(?:on |but on |and on )?$/i

const LATER = /^[^.!?;]{0,50}\b(?:will|shall|is to|are to|is due|are due|is expected|are expected|would)\b/i

/** Whether the clause around a day named at [start, end) speaks of what is still to come. Looks at most 90 code units back and 60 ahead. */
export const looksAhead = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 90), start)
  if (TERM.test(before)) return true
  if (REPORTED.test(before)) return false
  if (FUTURE.test(before)) return true
  return LEADING.test(before) && LATER.test(text.slice(end, end + 60))
}
