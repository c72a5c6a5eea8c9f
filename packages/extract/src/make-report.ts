import { createHash } from 'node:crypto'
import type { Report } from '@variorum/text'
import { UNDATED } from './parse-date.ts'

/** The parts a reader found; what it did not find may be left out. */
export type ReportParts = Pick<Report, 'text' | 'source' | 'sourceSha256'> &
  Partial<Omit<Report, 'id' | 'text' | 'source' | 'sourceSha256'>>

/** A report from its parts. Its id is a digest of outlet and text. */
export const makeReport = (parts: ReportParts): Report => {
  const outlet = parts.outlet ?? null
  const text = parts.text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\ufffd')
  const id = `r${createHash('sha256')
    .update(`${outlet ?? ''}\u0000${text}`)
    .digest('hex')
    .slice(0, 12)}`
  return {
    agency: null,
    headline: null,
    standfirst: null,
    subheads: [],
    byline: null,
    dateline: null,
    published: UNDATED,
    language: null,
    url: null,
    stripped: [],
    ...parts,
    id,
    outlet,
    text,
  }
}

/** SHA-256 of bytes, hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
