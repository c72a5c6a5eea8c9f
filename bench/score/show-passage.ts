/** How much of a report stands around a claim when it is shown to a reader, in code units. */
const BEFORE = 320
const BEHIND = 220

/** A claim in double brackets with what stands around it, on one line. */
export const showPassage = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - BEFORE), start)}[[${text.slice(start, end)}]]${text.slice(end, end + BEHIND)}`.replace(
    /\s+/g,
    ' ',
  )
