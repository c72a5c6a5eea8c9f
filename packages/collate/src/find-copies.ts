import type { AnnotatedReport } from '@variorum/text'
import type { Copy, Derivation, Provenance } from './collation.ts'
import { findSharedRuns } from './copies/shared-runs.ts'
import { makeShingles, measureContainment, type Shingles } from './copies/shingles.ts'
import { compareReports } from './order-reports.ts'

/** Who copied whom, and how many voices there really are. */
export type Copies = { readonly copies: readonly Copy[]; readonly provenance: readonly Provenance[] }

/**
 * Shares of a report's wording that stand in an earlier one: in runs of three plain words or of five from which on it
 * derives from it, of all words from which on it is a reprint. Chosen on the 37 reports of a gold corpus, the
 * demonstration corpus and Clough and Stevenson's 95 answers, 2026-11-24; none of them held out.
 */
const PARTIAL_THREE = 0.195
const PARTIAL_FIVE = 0.105
const WHOLE = 0.77
/** Fewer shared words are a common phrase, however short the report. */
const FEWEST_WORDS = 12

/**
 * Who copied whom among reports. Reports that share text are of one origin, whoever of them had it first: two reprints of
 * a wire report that is not among them share one, too. `families` maps an outlet to its owner's family; outlets of one
 * family are one voice.
 */
export const findCopies = (
  unordered: readonly AnnotatedReport[],
  families: ReadonlyMap<string, string> = new Map(),
): Copies => {
  const reports = unordered.toSorted((a, b) => precedence(a, b) || compareReports(a.report, b.report))
  const copies: Copy[] = []
  const derivations: Derivation[] = reports.map(() => 'original')
  const origin = reports.map((_, index) => index)
  const find = (index: number): number => {
    const parent = origin[index] ?? index
    return parent === index ? index : find(parent)
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [find(a), find(b)].toSorted((x, y) => x - y)
    if (low !== undefined && high !== undefined) origin[high] = low
  }
  const shingles = reports.map(makeShingles)
  for (const [index, report] of reports.entries()) {
    let best: { all: number; from: AnnotatedReport; earlier: number } | null = null
    for (const [earlier, from] of reports.slice(0, index).entries()) {
      const all = measureCopy(shingles[earlier], shingles[index], isOneOutlet(from, report))
      if (all !== null && (best === null || all > best.all)) best = { all, from, earlier }
    }
    if (best !== null) {
      copies.push(...findRuns(best.from, report))
      derivations[index] = best.all >= WHOLE ? 'whole' : 'partial'
      join(index, best.earlier)
    }
    const family = families.get(report.report.outlet ?? '')
    const relative =
      family === undefined ? -1 : reports.findIndex(other => families.get(other.report.outlet ?? '') === family)
    if (relative >= 0 && relative < index) join(index, relative)
  }
  return {
    copies: copies.toSorted((a, b) => (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : a.start - b.start)),
    provenance: reports
      .map(({ report }, index) => ({
        reportId: report.id,
        derivation: derivations[index] ?? 'original',
        originId: reports[find(index)]?.report.id ?? report.id,
      }))
      .toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1)),
  }
}

/** A wire's own report comes before those that credit it, whatever the stamps say; then the earlier one. */
const precedence = (a: AnnotatedReport, b: AnnotatedReport): number => rank(a) - rank(b)

const rank = ({ report: { outlet, agency } }: AnnotatedReport): number =>
  agency === null ? 1 : outlet === agency ? 0 : 2

/** The share of all words that a report took from another; null where it does not derive from it. */
const measureCopy = (source: Shingles | undefined, report: Shingles | undefined, oneOutlet: boolean): number | null => {
  if (source === undefined || report === undefined) return null
  const { all, plainThree, plainFive } = measureContainment(source, report)
  if (all * report.length < FEWEST_WORDS) return null
  // An outlet repeats its own boilerplate from page to page; only its report run again is a copy.
  if (oneOutlet) return all >= WHOLE ? all : null
  return plainThree >= PARTIAL_THREE || plainFive >= PARTIAL_FIVE || all >= WHOLE ? all : null
}

const isOneOutlet = (a: AnnotatedReport, b: AnnotatedReport): boolean =>
  a.report.outlet !== null && a.report.outlet === b.report.outlet

/** Where the words of `report` that stand in `source` are. */
const findRuns = (source: AnnotatedReport, report: AnnotatedReport): Copy[] =>
  findSharedRuns(source, report).map(run => ({
    reportId: report.report.id,
    start: report.words[run.bFrom]?.start ?? 0,
    end: report.words[run.bTo - 1]?.end ?? 0,
    fromReportId: source.report.id,
    fromStart: source.words[run.aFrom]?.start ?? 0,
    fromEnd: source.words[run.aTo - 1]?.end ?? 0,
    kind: run.verbatim ? 'verbatim' : 'rewrite',
  }))
