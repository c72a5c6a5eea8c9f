import type { Report } from '@variorum/text'

/** What a reader found in one document: a report but for its identity. */
export type Extraction = Pick<
  Report,
  | 'headline'
  | 'standfirst'
  | 'subheads'
  | 'byline'
  | 'dateline'
  | 'published'
  | 'agency'
  | 'outlet'
  | 'text'
  | 'stripped'
>

/**
 * The outlet from the file's name, the last evidence there is: `EVENT/reports/OUTLET.txt` is a layout people keep
 * reports in. A name in the text that the file name spells is taken as the text spells it.
 */
export const outletFromPath = (source: string, content: string): string | null => {
  const slug = /(?:^|\/)reports\/([a-z]+(?:-[a-z]+)*)\.[a-z.]+$/.exec(source)?.[1]
  if (slug === undefined) return null
  const parts = slug.split('-')
  const spelled = new RegExp(`(?<!\\p{L})${parts.join("(?: |-| & |'s )")}(?!\\p{L})`, 'iu').exec(content)?.[0]
  if (spelled !== undefined && /^\p{Lu}/u.test(spelled)) return spelled
  return parts
    .map(part =>
      /[aeiouy]/.test(part.slice(0, -1)) ? part.charAt(0).toUpperCase() + part.slice(1) : part.toUpperCase(),
    )
    .join(' ')
}
