import { parseDate } from './parse-date.ts'
import { countWords } from './text-line.ts'

/** What a byline says: who wrote, for whom, from where. `affiliation` is a place or an outlet, as printed. */
export type Credit = {
  readonly byline: string | null
  readonly agency: string | null
  readonly affiliation: string | null
}

const LEAD =
  /^(?:by|from|words|text|author|reporter|correspondent|written by|story by|reporting by|report by|posted by|submitted by|eingestellt von|gespeichert von|erstellt von|veröffentlicht von|artikel von|weitere artikel von|ein beitrag von|ein artikel von|interview|geschrieben von|verfasst von|autor(?:in)?|auteur|autore|von|por|par|di|da|door|av|af|texto|texte|testo)(?:[: ]+| by )(?=["'(]?[\p{L}\p{N}])/iu
const ROLE =
  /\b(?:reporter|editor|correspondent|writer|staff|chief|columnist|journalist|freelance|contributor|bureau|desk|analyst|critic|fellow|professor|redaktion|redakteur|corrispondente)\b/i
const PERSON_WORD = "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|do|dos|du|van|von|der|den|la|le|al|bin|ibn|el|di)"
const PERSON = new RegExp(`^\\p{Lu}[\\p{L}'’.-]*(?: ${PERSON_WORD}){1,4}$`, 'u')
/** Wires with a name that two or more words or a lower-case letter would hide; general knowledge, not from any data set. */
const AGENCY =
  /^(?:the )?(?:Reuters|Agence France[- ]Presse|Associated Press|AFP|AP|PA(?: Media)?|Press Association|DPA|dpa|APA|ANSA|EFE|Lusa|Xinhua|Kyodo(?: News)?|Interfax|TASS|RIA Novosti|PTI|ANI|IANS|UPI|Bloomberg|AAP|Anadolu(?: Agency)?|Ukrinform|Belga|NTB|TT|Ritzau|SID|KNA|epd)$/i

/** Whether a name can only be that of a news agency: a known wire, an acronym, or a name with "agency" in it. */
export const isAgencyName = (name: string): boolean =>
  AGENCY.test(name) ||
  /^\p{Lu}{2,5}$/u.test(name) ||
  /\b(?:press agency|news agency|newswire|wire service|wires?)$/i.test(name)

/** Whether a name has the shape of a person's: two to five words, capitals first. */
export const isPerson = (name: string): boolean => PERSON.test(name) && !ROLE.test(name)

/** Whether a name is that of one or several people: `Ada Moss and Lin Varga`. */
export const isPeople = (names: string): boolean => names.split(/, (?:and )?| (?:and|und|et|y|e|&) /).every(isPerson)

/** Whether a line opens the way bylines do. */
export const opensByline = (line: string): boolean => {
  // `FROM BELOW` is a title; a byline in capitals has "BY".
  if (/^FROM /.test(line)) return false
  const name = line.replace(LEAD, '')
  // "by using our site" opens like a byline: a name has a capital or a digit in it.
  return name !== line && countWords(line) <= 16 && /^["'(]?(?:\p{Lu}|\S*\d)/u.test(name)
}

/** Reads a byline such as `By Ada Moss and Lin Varga, with Norvik`, `Ada Moss, science editor`, `by ada on 2026-01-02`. */
export const parseCredit = (line: string): Credit => {
  const date = line.length <= 200 ? parseDate(line) : null
  let rest = (date === null ? line : line.replace(date.raw, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(/\s*\(\d+ comments?\).*$/i, '')
    .replace(/ in \p{Ll}.*$/u, '')
    .replace(/ *\b\d+ min(?:ute)?s?[ -]read\b.*$/i, '')
    .replace(
      / (?:am|um|le|el|il|under|unter|uhr|seite teilen:?|chefredakteur(?:in)?|alle artikel|all (?:posts|articles)|view all|follow|shares?)(?: .*)?$/i,
      '',
    )
    .replace(/ (?:on|at|in) (?:\d|\p{L}+ \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*$/iu, '')
    .replace(/\s*[|·•–—].*$|\s+-\s+.*$/u, '')
    .replace(/[,\s]*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|updated|on|at)[,:]?$/i, '')
    .replace(/[.,\s]+$/, '')
    .trim()
  let agency: string | null = null
  const helped = /,? (?:with|and|additional reporting by) (?:the )?((?:[^\s,]+)(?: [^\s,]+){0,3})$/u.exec(rest)
  const helper = helped?.[1]
  if (helped !== null && helper !== undefined && /^\p{L}/u.test(helper)) {
    const withAgency = / with /.test(helped[0]) || helped[0].startsWith('with')
    if (isAgencyName(helper) || (/^\p{Lu}[\p{L}]+$/u.test(helper) && (withAgency || countWords(rest) >= 4))) {
      agency = helper
      rest = rest.slice(0, helped.index).replace(/,$/, '').trim()
    }
  }
  const from = /^(\S+(?: \S+){1,4}?) in (\p{Lu}[\p{L}' -]{2,30})$/u.exec(rest)
  if (from?.[1] !== undefined && isPerson(from[1])) return { byline: from[1], agency, affiliation: from[2] ?? null }
  const [first = '', ...others] = rest.split(/\s*,\s*/)
  const people = [first]
  let affiliation: string | null = null
  for (const other of others) {
    if (ROLE.test(other) || /^\p{Ll}/u.test(other.replace(/^and /, ''))) break
    if (isPerson(other.replace(/^and /, '')) && isPerson(first)) people.push(other)
    else {
      affiliation = other
      break
    }
  }
  if (isAgencyName(first)) return { byline: first, agency: first, affiliation }
  return { byline: people.join(', ') || null, agency, affiliation }
}

const SIGN_OFFS: readonly RegExp[] = [
  // VPA/hk/ot, Agensa/Fim
  /^(\p{Lu}[\p{L}]{1,20})\/\p{L}{1,8}(?:\/\p{L}{1,8}){0,2}$/u,
  // — Norvik, – AP
  /^[–—-]{1,2} ?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)$/u,
  // (Norvik), /NORVIK/
  /^[(/](\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)[)/]$/u,
  // Source: Norvik
  /^(?:source|agency|quelle|fonte|fuente|wire)s?: ?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})$/iu,
]

/** The agency a line of its own at the end of a report credits; null where the line is none of that kind. */
export const signOff = (line: string): string | null => {
  for (const pattern of SIGN_OFFS) {
    const name = pattern.exec(line)?.[1]
    if (name !== undefined) return name
  }
  return isAgencyName(line) && line.length <= 30 ? line : null
}

/** A credit at the very end of a paragraph: `… on Friday. (Norvik)`. `length` is what it takes off the end. */
export const trailingCredit = (paragraph: string): { readonly agency: string; readonly length: number } | null => {
  const tail = paragraph.slice(-60)
  const match =
    /(?<=[.!?…]["”’»]?)\s*(?:\((\p{Lu}[\p{L}]{1,20})\)|[–—]\s?(\p{Lu}{2,6})|\/(\p{Lu}[\p{L}]{1,20})\/)$/u.exec(tail)
  const agency = match?.[1] ?? match?.[2] ?? match?.[3]
  return match === null || agency === undefined ? null : { agency, length: match[0].length }
}
