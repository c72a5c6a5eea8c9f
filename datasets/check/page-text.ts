const INLINE = new Set('a abbr b em i mark small span strong sub sup u'.split(' '))
const NAMED = new Map(
  Object.entries({
    amp: '&',
    bull: '•',
    copy: '©',
    deg: '°',
    eacute: 'é',
    gt: '>',
    ldquo: '“',
    lsquo: '‘',
    lt: '<',
    mdash: '—',
    middot: '·',
    nbsp: ' ',
    ndash: '–',
    ouml: 'ö',
    pound: '£',
    quot: '"',
    raquo: '»',
    rdquo: '”',
    rsquo: '’',
  }),
)

const decode = (entity: string, name: string): string => {
  if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
  const character = NAMED.get(name)
  if (character === undefined) throw new Error(`unknown entity ${entity}`)
  return character
}

/** White space of any kind and length as one space, none at the ends. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** All text of a page, collapsed: inline tags leave nothing behind, other tags a space, scripts and styles go. */
export const pageText = (html: string): string => {
  const parts = html.replace(/<!--.*?-->/gs, '').split(/(<[^<>]*>)/)
  let hidden = false
  let text = ''
  for (const part of parts) {
    const tag = /^<(\/?)([a-z0-9!]+)/i.exec(part)
    const name = tag?.[2]?.toLowerCase()
    if (name === undefined) text += hidden ? '' : part
    else if (name === 'script' || name === 'style') hidden = tag?.[1] === ''
    else if (!INLINE.has(name)) text += ' '
  }
  return collapse(text.replace(/&(#?\w+);/g, decode))
}
