const CLOSING = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
])

/** The share of a text's characters that stand between quotation marks, in percent, whole. A mark that is not closed ends with its paragraph. */
export const findQuotedShare = (text: string): number => {
  let quoted = 0
  for (const paragraph of text.split('\n')) {
    let closing: string | undefined
    for (const character of paragraph) {
      if (closing === undefined) closing = CLOSING.get(character)
      else if (character === closing) closing = undefined
      else quoted += character.length
    }
  }
  return Math.round((100 * quoted) / (text.length || 1))
}
