import type { Stripped } from '@variorum/text'
import { type Credit, opensByline, parseCredit, signOff } from './credit.ts'
import { readsAlso, residueReason } from './residue.ts'
import type { Line } from './text-line.ts'

/** What stands below a body. */
export type Tail = {
  readonly credit: Credit | null
  readonly agency: string | null
  readonly copyright: string | null
  readonly stripped: readonly Stripped[]
}

/** A byline or an agency's sign-off stands right below the body; further down names belong to other stories. */
const NEAR = 4

/** Reads the lines below a body: byline, sign-off, copyright. */
export const readTail = (lines: readonly Line[]): Tail => {
  const near = lines.slice(0, NEAR)
  const byline = near.find(line => opensByline(line.text) && line.words <= 8)
  const signed = near.find(line => line !== byline && signOff(line.text) !== null)
  const copyright = lines.map(line => COPYRIGHT.exec(line.text)?.[1]?.trim()).find(name => name !== undefined)
  return {
    credit: byline === undefined ? null : parseCredit(byline.text),
    agency: signed === undefined ? null : signOff(signed.text),
    copyright: copyright ?? null,
    stripped: lines.map(line => ({
      line: line.number,
      text: line.text,
      reason:
        line === byline
          ? 'byline'
          : line === signed
            ? 'agency credit'
            : (residueReason(line.text) ??
              (readsAlso(line.text) === null ? 'after the body' : 'link to another story')),
    })),
  }
}

const COPYRIGHT =
  /^(?:©|\(c\)|copyright)(?: ?©| ?\(c\))?[ ,]*(?:\d{4}(?:[–-]\d{4})?)?[ ,]*(\p{Lu}[\p{L}&.'’ ]{2,40}?)(?:[ ,]*\d{4}(?:[–-]\d{4})?)?(?:[.,|].*|$)/iu
