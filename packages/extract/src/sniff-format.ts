/** Formats by name, as `--format` takes them. */
export type Format = 'text' | 'html' | 'jsonl' | 'csv' | 'feed' | 'warc'

const BY_NAME: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:jsonl|ndjson|json)$/i, 'jsonl'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:x?html?|php|asp)$/i, 'html'],
  [/\.(?:rss|atom|xml)$/i, 'feed'],
  [/\.warc$/i, 'warc'],
  [/\.(?:txt|text|md)$/i, 'text'],
]

/** The format of an input, from its name and else from its beginning. `start` is the first thousand characters or so. */
export const sniffFormat = (name: string, start: string): Format => {
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (/^\s*\{/.test(start) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start)) return 'feed'
  for (const [pattern, format] of BY_NAME) if (pattern.test(name)) return format
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(start) || /<\/(?:p|div|head|h1|title)>/i.test(start))
    return 'html'
  if (/^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed'
  if (/^\s*\{\s*"/.test(start)) return 'jsonl'
  return 'text'
}
