import type { Name } from '@variorum/text'
import type { EventSentence, EventView } from '../slots/event-view.ts'
import { maySpellOne } from './fold-name.ts'
import type { DifferenceSketch } from './make-difference.ts'

/** A name as one report gives it: its fullest form and where that first stands. */
type Spelling = {
  readonly report: number
  readonly sentence: EventSentence
  readonly name: Name
  readonly words: readonly string[]
  /** Lower case, accents kept, apostrophes plain. */
  readonly written: string
  readonly text: string
}

/** One person or place spelled in two ways: `variant`. */
export const compareNames = (view: EventView): DifferenceSketch[] => {
  const spellings = view.reports.flatMap((_, report) => listSpellings(view, report))
  const groups = groupSpellings(spellings)
  return groups.flatMap(group => {
    if (new Set(group.map(spelling => spelling.written)).size < 2) return []
    const type = group[0]?.name.type === 'person' ? 'person' : 'name'
    const [longest] = group.toSorted((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
    return [
      {
        kind: 'name' as const,
        relation: 'variant' as const,
        slot: `name · ${group[0]?.name.key ?? ''}`,
        about: `spelling of ${longest?.text ?? type}`,
        claims: group.map(spelling => ({
          start: spelling.name.start,
          end: spelling.name.end,
          sentence: spelling.sentence,
          value: spelling.written,
        })),
        why: [`spellings: ${[...new Set(group.map(spelling => spelling.text))].join(', ')}`],
        weight: type === 'person' ? 0.32 : 0.28,
      },
    ]
  })
}

const listSpellings = (view: EventView, report: number): Spelling[] => {
  const annotated = view.reports[report]
  if (!annotated) return []
  const found = new Map<string, Spelling>()
  for (const name of annotated.names) {
    const text = annotated.report.text.slice(name.start, name.end).replace(/['’]s$/, '')
    const words = name.key.split(' ')
    if (foldPlain(text) !== name.key || name.key.length < 4) continue
    if (name.acronym !== null && words.length < 2) continue
    const sentence = view.byReport[report]?.find(one => one.start <= name.start && name.end <= one.end)
    if (!sentence || found.has(name.key)) continue
    found.set(name.key, {
      report,
      sentence,
      name: { ...name, end: name.start + text.length },
      words,
      written: text.toLowerCase().replaceAll('’', "'"),
      text,
    })
  }
  return [...found.values()]
}

const foldPlain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const groupSpellings = (spellings: readonly Spelling[]): Spelling[][] => {
  const groups: Spelling[][] = []
  for (const spelling of spellings) {
    const home = groups.find(
      group => group.some(other => isOneName(other, spelling)) && group.every(other => mayBeOne(other, spelling)),
    )
    if (home) home.push(spelling)
    else groups.push([spelling])
  }
  return groups
}

/** Two names of one report are two holders. */
const mayBeOne = (a: Spelling, b: Spelling): boolean =>
  a.report === b.report ? false : a.words.length === b.words.length

const isOneName = (a: Spelling, b: Spelling): boolean => {
  if (a.name.key === b.name.key) return true
  if (a.words.length !== b.words.length) return false
  if (!typesAgree(a.name, b.name)) return false
  if (a.words.length === 1) return (a.words[0]?.length ?? 0) >= 5 && maySpellOne(a.words[0] ?? '', b.words[0] ?? '')
  const alike = a.words.filter((word, index) => word === b.words[index]).length
  const close = a.words.filter((word, index) => maySpellOne(word, b.words[index] ?? '')).length
  const given =
    isPersonal(a) && isPersonal(b) && a.words.at(-1) === b.words.at(-1) && sameStart(a.words[0] ?? '', b.words[0] ?? '')
  return close === a.words.length || (given && alike >= a.words.length - 1)
}

const isPersonal = (spelling: Spelling): boolean => spelling.name.type === 'person'
const sameStart = (a: string, b: string): boolean => a.slice(0, 3) === b.slice(0, 3) && a.length > 3 && b.length > 3
const typesAgree = (a: Name, b: Name): boolean => a.type === b.type || a.type === 'unknown' || b.type === 'unknown'
