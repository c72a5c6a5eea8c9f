import { number } from './cells.ts'
import type { Database } from './database.ts'

/**
 * The words as an FTS5 expression: all of them, in any order; "in quotes" as a phrase; a trailing `*` finds beginnings.
 * Nothing else has a meaning, so that no input is a syntax error; U+0000, at which SQLite ends a string, is a blank.
 */
export const matchExpression = (words: string): string => {
  const terms = Array.from(
    words.replaceAll('\u0000', ' ').matchAll(/"([^"]+)"|([^\s"]+)/g),
    ([, phrase, word = '']) => {
      const body = (phrase ?? word).replace(/\*+$/, '')
      const isPrefix = phrase === undefined && word.endsWith('*') && body !== ''
      return /[\p{L}\p{N}]/u.test(body) ? `"${body}"${isPrefix ? '*' : ''}` : null
    },
  )
  return terms.filter(term => term !== null).join(' ') || '""'
}

/** From so many reports on, words are common: they tell little, and ranking all that hold them takes seconds in a million. */
export const COMMON = 10_000

/** Whether at least `COMMON` reports hold the words. */
export const isCommon = (database: Database, words: string): boolean =>
  number(
    database
      .prepare('SELECT count(*) AS reports FROM (SELECT rowid FROM report_words WHERE report_words MATCH ? LIMIT ?)')
      .get(matchExpression(words), COMMON)?.reports,
  ) === COMMON
