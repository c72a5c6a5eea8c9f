import { Parser } from 'htmlparser2'

const BLOCK = new Set(
  'p div li h1 h2 h3 h4 h5 h6 blockquote ul ol dl dd dt section article table tr td th pre hr br figure figcaption'.split(
    ' ',
  ),
)
const SILENT = new Set('script style noscript template figcaption svg iframe'.split(' '))

/** The paragraphs of a fragment of HTML, such as a feed carries, joined by blank lines. Builds no tree; linear. */
export const htmlToText = (html: string): string => {
  if (!/[<&]/.test(html)) return html.replace(/[^\S\n]+/g, ' ').trim()
  const paragraphs: string[] = []
  let pieces: string[] = []
  let silent = 0
  const flush = (): void => {
    const text = pieces
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    if (text !== '') paragraphs.push(text)
    pieces = []
  }
  const parser = new Parser({
    onopentagname: name => {
      if (SILENT.has(name)) silent++
      if (BLOCK.has(name)) flush()
    },
    onclosetag: name => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      if (BLOCK.has(name)) flush()
    },
    ontext: text => {
      if (silent === 0) pieces.push(text)
    },
  })
  parser.end(html)
  flush()
  return paragraphs.join('\n\n')
}
