import { type Claim, type Comparison, type Difference, labelReports, markSpan, type Passage } from '@variorum/collate'
import { type Report, sliceSpan } from '@variorum/text'
import { VERSION } from './version.ts'

/**
 * A comparison as a critical apparatus in TEI P5 (chapter 13, parallel segmentation): a witness for each report, an `app`
 * for each passage, a `rdg` for each wording with the witnesses that have it, an empty one for those that leave the
 * passage out. Differing details are `seg`s that point (`ana`) to the list of differences at the back.
 */
export const toTei = ({ headline, reports, collation }: Comparison): string => {
  const labels = labelReports(reports)
  const claims = collation.differences.flatMap(({ id, claims }) =>
    claims.map(claim => ({ ...claim, differenceId: id })),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>${escapeXml(headline)}</title></titleStmt>
      <publicationStmt><p>Collated by Variorum ${VERSION}.</p></publicationStmt>
      <sourceDesc>
        <listWit>
${reports.map(report => toWitness(report, labels.get(report.id) ?? report.id)).join('\n')}
        </listWit>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <variantEncoding method="parallel-segmentation" location="internal"/>
    </encodingDesc>
  </teiHeader>
  <text>
    <body>
${collation.passages.map(passage => toApparatus(passage, reports, claims)).join('\n')}
    </body>
${toBack(collation.differences)}  </text>
</TEI>
`
}

const toBack = (differences: readonly Difference[]): string => {
  if (differences.length === 0) return ''
  const lines = differences.map(
    ({ id, kind, relation, about }) =>
      `        <interp xml:id="${toXmlId(id)}" type="${kind}" subtype="${relation}">${escapeXml(about)}</interp>\n`,
  )
  return `    <back>\n      <interpGrp type="differences">\n${lines.join('')}      </interpGrp>\n    </back>\n`
}

type PlacedClaim = Claim & { readonly differenceId: string }

const toWitness = ({ id, headline, byline, published, url }: Report, label: string): string => {
  const parts = [
    `<publisher>${escapeXml(label)}</publisher>`,
    headline === null ? '' : `<title level="a">${escapeXml(headline)}</title>`,
    byline === null ? '' : `<author>${escapeXml(byline)}</author>`,
    published.at === null
      ? ''
      : `<date when="${published.precision === 'day' ? published.at.slice(0, 10) : published.at}">${escapeXml(published.raw ?? published.at)}</date>`,
    url !== null && URL.canParse(url) ? `<ref target="${escapeXml(new URL(url).href)}"/>` : '',
  ]
  return `          <witness xml:id="${toXmlId(id)}"><bibl>${parts.join('')}</bibl></witness>`
}

/** Several readings of one report at a passage are one `rdg`, in the order of its text. */
const toApparatus = (passage: Passage, reports: readonly Report[], claims: readonly PlacedClaim[]): string => {
  const wordings = new Map<string, string[]>()
  for (const report of reports) {
    const readings = passage.readings.filter(reading => reading.reportId === report.id)
    const own = claims.filter(claim => claim.reportId === report.id)
    const wording = readings
      .map(reading =>
        markSpan(reading, own)
          .map(piece => toSegment(sliceSpan(report.text, piece), piece.marks))
          .join(''),
      )
      .join(' ')
    wordings.set(wording, [...(wordings.get(wording) ?? []), `#${toXmlId(report.id)}`])
  }
  const readings = Array.from(wordings, ([wording, witnesses]) =>
    wording === ''
      ? `<rdg wit="${witnesses.join(' ')}" type="omission"/>`
      : `<rdg wit="${witnesses.join(' ')}">${wording}</rdg>`,
  )
  const lines = readings.map(reading => `        ${reading}`).join('\n')
  return `      <ab xml:id="${toXmlId(passage.id)}" n="${passage.position + 1}"><app>\n${lines}\n      </app></ab>`
}

const toSegment = (words: string, marks: readonly PlacedClaim[]): string => {
  const differences = [...new Set(marks.map(mark => `#${toXmlId(mark.differenceId)}`))]
  const text = escapeXml(words)
  return differences.length === 0 ? text : `<seg ana="${differences.join(' ')}">${text}</seg>`
}

/** An NCName of an id: ids are made of letters, digits and hyphens already, but a report's may come from outside. */
const toXmlId = (id: string): string => {
  const name = id.replace(/[^\p{L}\p{N}_.-]/gu, '_')
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`
}

/** Characters that XML 1.0 does not allow become U+FFFD. */
const escapeXml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
