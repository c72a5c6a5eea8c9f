import type { Span } from '../span.ts'

/** A turn of a transcript: `ORLO: The gate is shut.` */
const TURN = /^\s*(\p{Lu}[\p{Lu}.'’ -]{1,30}):\s/u

/** Who speaks at the beginning of a text, and where the words begin; null where it is no turn of a transcript. */
export const readTurn = (text: string, start: number): { readonly speaker: Span; readonly content: number } | null => {
  const match = TURN.exec(text.slice(start, start + 40))
  const name = match?.[1]
  if (!match || name === undefined) return null
  const from = start + match[0].indexOf(name)
  return { speaker: { start: from, end: from + name.length }, content: start + match[0].length }
}
