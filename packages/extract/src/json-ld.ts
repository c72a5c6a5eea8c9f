import { rawText } from './page-text.ts'
import type { PageTree } from './page-tree.ts'

/** A JSON object of unknown shape. */
export type Json = Readonly<{ [key: string]: unknown }>

const ARTICLE = /(?:Article|Posting|Report|Recipe|Review)$/
const DEPTH = 8

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON-LD object that describes the page's article, null where there is none. */
export const findArticle = ({ elements }: PageTree): Json | null => {
  for (const element of elements) {
    if (element.name !== 'script' || !/^application\/ld\+json/i.test(element.attributes.type ?? '')) continue
    const found = search(parseJson(rawText(element)), 0)
    if (found !== null) return found
  }
  return null
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$|^\s*\/\/\s*<!\[CDATA\[|\/\/\s*\]\]>\s*$|[\u0000-\u001f]/g, ' '))
  } catch (error) {
    // Broken JSON-LD is common and proves nothing: the page's other evidence is used.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const search = (value: unknown, depth: number): Json | null => {
  if (depth > DEPTH) return null
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = search(item, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  if (!isObject(value)) return null
  const types = [value['@type']].flat()
  if (types.some(type => typeof type === 'string' && ARTICLE.test(type))) return value
  return search(value['@graph'], depth + 1) ?? search(value.mainEntity, depth + 1)
}

/** A string value, trimmed, with its character references resolved; null for anything else. */
export const textOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  const text = value
    .replace(/&(amp|quot|#0?39|#8217|lt|gt|nbsp);/g, (_, name: string) => REFERENCES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  '#039': "'",
  '#8217': '’',
  lt: '<',
  gt: '>',
}

/** The names of one or several persons or organisations. */
export const namesOf = (value: unknown): { readonly name: string; readonly organisation: boolean }[] => {
  if (Array.isArray(value)) return value.flatMap(namesOf)
  const name = isObject(value) ? textOf(value.name) : textOf(value)
  return name === null
    ? []
    : [{ name, organisation: isObject(value) && /Organi[sz]ation/.test(String(value['@type'])) }]
}
