/** Formats by name, as `--format` takes them. */
export const FORMATS = ['text', 'html', 'jsonl', 'csv', 'tsv', 'parquet', 'arrow', 'feed', 'warc'] as const
export type Format = (typeof FORMATS)[number]

const BY_NAME: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson|json)$/i, 'jsonl'],
  [/\.csv$/i, 'csv'],
  [/\.(?:tsv|tab)$/i, 'tsv'],
  [/\.(?:parquet|pq)$/i, 'parquet'],
  [/\.(?:arrows?|feather|ipc)$/i, 'arrow'],
  [/\.(?:x?html?|php|asp)$/i, 'html'],
  [/\.(?:rss|atom|xml)$/i, 'feed'],
  [/\.warc$/i, 'warc'],
  [/\.(?:txt|text|md)$/i, 'text'],
]

/** The format of an input, from its first bytes where they are unmistakable, then its name, else its beginning. `start` is the first thousand characters or so. */
export const sniffFormat = (name: string, start: string): Format => {
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (start.startsWith('PAR1')) return 'parquet'
  if (start.startsWith('ARROW1')) return 'arrow'
  if (/^\s*\{/.test(start) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start)) return 'feed'
  for (const [pattern, format] of BY_NAME) if (pattern.test(name)) return format
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(start) || /<\/(?:p|div|head|h1|title)>/i.test(start))
    return 'html'
  if (/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed'
  if (/^\s*(?:\[\s*)?\{\s*"/.test(start)) return 'jsonl'
  return 'text'
}
