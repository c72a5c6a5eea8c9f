const NAME = "(\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:&|\\p{Lu}[\\p{L}\\p{N}.'’-]*)){0,3})"
const PATTERNS = [
  new RegExp(`\\b${NAME} reports,? citing\\b`, 'u'),
  new RegExp(`(?:^|[.!?”"\\n]\\s*)According to ${NAME}, [Ii]n an? (?:exclusive )?interview with\\b`, 'u'),
  new RegExp(`\\b${NAME} (?:can reveal|can exclusively reveal|has learned exclusively)\\b`, 'u'),
  new RegExp(`\\bin an exclusive interview with ${NAME}(?=[,.])`, 'u'),
]
/** Names that open a sentence and are no outlet. */
const NO_NAME = /^(?:The|This|It|He|She|They|We|But|And|A|An)$/

/** How a report names its own outlet: "X reports, citing …", "According to X, in an interview with …", "X can reveal". */
export const selfReference = (text: string): string | null => {
  const start = text.slice(0, 2_000)
  for (const pattern of PATTERNS) {
    const name = pattern.exec(start)?.[1]?.replace(/^The /, '')
    if (name !== undefined && name !== '' && !NO_NAME.test(name)) return name
  }
  return null
}
