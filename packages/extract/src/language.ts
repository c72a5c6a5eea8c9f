/** Characters looked at; more do not change the answer. */
const ENOUGH = 2_000

/** The language of a text as ISO 639-1, null where it cannot be told. The detector's tables are loaded with the first text. */
export const findLanguage = async (text: string): Promise<string | null> => {
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(text.slice(0, ENOUGH))
  return result.language !== '' && result.isReliable() ? result.language : null
}
