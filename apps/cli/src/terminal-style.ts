import { styleText } from 'node:util'
import type { Kind } from '@variorum/collate'

/** Styles text for the terminal; returns it unchanged where colour is off. */
export type Style = {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly relation: (text: string) => string
  /** A detail in running text. Without colour it stands between asterisks, so that the mark is never colour alone. */
  readonly detail: (kind: Kind, text: string) => string
}

const KIND_COLOUR = {
  quantity: 'yellow',
  time: 'cyan',
  name: 'green',
  quote: 'magenta',
  attribution: 'blue',
  certainty: 'blue',
  polarity: 'red',
  wording: 'gray',
} as const

/** The styles for a terminal with or without colour. */
export const createStyle = (color: boolean): Style => {
  const apply = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text
  return {
    bold: apply('bold'),
    dim: apply('dim'),
    relation: apply(['bold', 'underline']),
    detail: (kind, text) => (color ? apply([KIND_COLOUR[kind], 'underline'])(text) : `*${text}*`),
  }
}
