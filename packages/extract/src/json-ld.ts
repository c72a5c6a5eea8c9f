import { htmlToText } from './html-to-text.ts'
import { rawText } from './page-text.ts'
import type { PageTree } from './page-tree.ts'

/** A JSON object of unknown shape. */
export type Json = Readonly<{ [key: string]: unknown }>

const ARTICLE = /(?:Article|Posting|Report|Recipe|Review)$/
const DEPTH = 8
/** Objects kept by their `@id`. */
const MOST_NAMED = 2_000

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a page's JSON-LD says: the objects that describe the article and the page, null where there is none, and all objects with a name by their `@id`. */
export type JsonLd = {
  readonly article: Json | null
  readonly page: Json | null
  readonly named: ReadonlyMap<string, Json>
}

/** Reads all JSON-LD of a page. */
export const readJsonLd = ({ elements }: PageTree): JsonLd => {
  const named = new Map<string, Json>()
  let article: Json | null = null
  let page: Json | null = null
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEPTH || named.size > MOST_NAMED) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1)
      return
    }
    if (!isObject(value)) return
    const id = value['@id']
    if (typeof id === 'string' && typeof value.name === 'string' && !named.has(id)) named.set(id, value)
    const types = [value['@type']].flat().filter(type => typeof type === 'string')
    if (types.some(type => ARTICLE.test(type))) article ??= value
    else if (types.some(type => /WebPage$/.test(type))) page ??= value
    for (const part of [value['@graph'], value.mainEntity, value.author, value.publisher]) visit(part, depth + 1)
  }
  for (const element of elements)
    if (element.name === 'script' && /^application\/ld\+json/i.test(element.attributes.type ?? ''))
      visit(parseJson(rawText(element)), 0)
  return { article, page, named }
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

/** A string value, trimmed, with its character references resolved; null for anything else. */
export const textOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  // Markup in JSON is text to a parser: "Moss &amp; Varga".
  const text = (/&#?\w{2,8};/.test(value) ? htmlToText(value.replaceAll('<', '&lt;')) : value)
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

/** The names of one or several persons or organisations, which may be given by their `@id` alone. */
export const namesOf = (
  value: unknown,
  named: JsonLd['named'],
): { readonly name: string; readonly organisation: boolean }[] => {
  if (Array.isArray(value)) return value.flatMap(one => namesOf(one, named))
  const referred = isObject(value) && typeof value['@id'] === 'string' ? named.get(value['@id']) : undefined
  const whole = isObject(value) && value.name === undefined ? (referred ?? value) : value
  const name = isObject(whole) ? textOf(whole.name) : textOf(whole)
  return name === null
    ? []
    : [{ name, organisation: isObject(whole) && /Organi[sz]ation/.test(String(whole['@type'])) }]
}
