import { adjoins, DASH, type Token } from './tokens.ts'

/** The token after "-plus" or "+" behind a number: "three-plus seasons", "50+ people"; null where there is none. */
export const readPlus = (tokens: readonly Token[], at: number): number | null => {
  if (tokens[at]?.text === '+' && adjoins(tokens[at - 1], tokens[at]) && tokens[at + 1]?.type === 'word') return at + 1
  const word = DASH.test(tokens[at]?.text ?? '') ? tokens[at + 1] : undefined
  return word?.lower === 'plus' ? at + 2 : null
}
