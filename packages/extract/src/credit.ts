import { hasPressWord } from './outlet.ts'
import { parseDate } from './parse-date.ts'
import { countWords } from './text-line.ts'

/** What a byline says: who wrote, for whom, from where. `affiliation` is a place or an outlet, as printed. */
export type Credit = {
  readonly byline: string | null
  readonly agency: string | null
  readonly affiliation: string | null
}

const LEAD =
  /^(?:by|from|words|text|authors?|reporter|correspondent|(?:written|story|reporting|report|posted|submitted|presented|read|compiled|produced|analysis|comment|column|opinion|review|interview) by|(?:eingestellt|gespeichert|erstellt|veröffentlicht|geschrieben|verfasst|weitere artikel) von|(?:(?:eine?|im) )?(?:artikel|beitrag|gastbeitrag|kommentar|gastkommentar|kolumne|analyse|essay|glosse|reportage|bericht|rezension|kritik|porträt|interview|text|pressemitteilung|wortlaut|meinung) von|interview|guest post by|gast(?:autor|autorin)|redaktion(?=:)|(?:von|par|by) (?:unserem|unserer|our|notre) \p{L}+|autor(?:in|en|inn?en)?|auteurs?|autor[ei]|von|por|par|di|da|door|av|af|texto|texte|testo)(?: ?[: ]+| by )(?=["'(]?[\p{L}\p{N}])/iu
const ROLE =
  /\b(?:reporter|editor|correspondent|writer|staff|chief|columnist|journalist|freelance|contributor|bureau|desk|analyst|critic|fellow|professor|redaktion|redakteur|corrispondente)\b/i
/** Words that pages are furnished with and nobody is called by. */
const FURNITURE =
  /(?:^|[\s-])(?:more|latest|related|sponsored|read|about|contact|share|news|stories|articles?|blog|home|menu|search|footer|header|content|login|account|photos?|pictures?|video|twitter|facebook|instagram|whatsapp|e-?mail|weitere|gesponserte|alle|mehr|inhalt|inhalte|suche|hauptmenü|menü|artikel|beiträge|anleitung|kontakt|nachrichten?|themen|startseite|bilder|fotos?|contactar|síguenos|actualizado|archives?|archiv|customs|university)(?=$|[\s-])/iu
/** Papers are called `El Faro` and `The Harbour Post`, people hardly. */
const TITLED = /^(?:(?:The|Das|Die|Los|Las|Les) |(?:El|La|Le|Il|Lo|Der) \S+$)/
/** A role behind the name without a comma. */
const STAFF =
  / (?:(?:senior|staff|chief|managing|associate|assistant|contributing|freelance|political|science|business|sports|news) )*(?:writer|reporter|editor|correspondent|columnist)$/i
const PERSON_WORD =
  "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|do|dos|du|van|von|v\\.|vom|zu|zum|zur|ten|ter|der|den|la|le|al|bin|ibn|el|di)"
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
export const isPerson = (name: string): boolean =>
  PERSON.test(name) && !ROLE.test(name) && !FURNITURE.test(name) && !TITLED.test(name)

/** The names in a byline: `Ada Moss and Lin Varga`, `A. MOSS / L. VARGA`. */
export const splitPeople = (names: string): string[] => names.split(/, (?:and )?| (?:and|und|et|y|e|&) | ?\/ ?/i)

/** Whether a name is that of one or several people. */
export const isPeople = (names: string): boolean => splitPeople(names).every(isPerson)

/** Whether a line opens the way bylines do. */
export const opensByline = (line: string): boolean => {
  // `FROM BELOW` is a title; a byline in capitals has "BY".
  if (/^FROM /.test(line)) return false
  const name = line.replace(LEAD, '')
  // "by using our site" opens like a byline: a name has a capital or a digit in it.
  return name !== line && countWords(line) <= 16 && /^["'(]?(?:\p{Lu}|\S*\d)/u.test(name)
}

/** What stands before `by` where a date between them was taken out: `Published on 3 March 2026 by Ada Moss`. */
const PUBLISHED =
  /^(?:published|posted|created|written|veröffentlicht|publiziert|erstellt|geschrieben|verfasst|eingestellt|gespeichert|publié|publicado|pubblicato)(?: (?:am|on|at|um|le|el|il))*[ ,]+(?=(?:von|by|par|por|da|di) )/i

/** Whether a line names its author after a date: `3 March 2026, 10:15 by Ada Moss`. */
export const holdsByline = (line: string): boolean => {
  const date = line.length <= 200 ? parseDate(line) : null
  return date !== null && opensByline(withoutDate(line, date.raw).replace(/\s+/g, ' ').replace(PUBLISHED, ''))
}

/** A line without a date in it, and without the hour and the marks that then stand at its beginning. */
const withoutDate = (line: string, date: string): string =>
  line
    .replace(date, ' ')
    .replace(/^[\s,|/–—-]*(?:(?:at|um|à) )?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:uhr|h|am|pm))?[\s,|/–—-]*)?/i, '')
    .trim()

/** Reads a byline such as `By Ada Moss and Lin Varga, with Norvik`, `Ada Moss, science editor`, `by ada on 2026-01-02`. */
export const parseCredit = (line: string): Credit => {
  const date = line.length <= 200 ? parseDate(line) : null
  let rest = (date === null ? line : withoutDate(line, date.raw))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(PUBLISHED, '')
    .replace(LEAD, '')
    .replace(/\s*\(\d+ comments?\).*$/i, '')
    .replace(/(?<=\p{L}) \([^()]{2,60}\)$/u, '')
    .replace(/ (?:im gespräch mit|in conversation with|interviewed by) /i, ', ')
    .replace(/ in \p{Ll}.*$/u, '')
    .replace(/ *\b\d+ min(?:ute)?s?[ -]read\b.*$/i, '')
    .replace(/ @\w+$/, '')
    .replace(
      / (?:am|um|le|el|il|under|unter|uhr|seite teilen:?|chefredakteur(?:in)?|alle artikel|all (?:posts|articles)|view all|follow|shares?)(?: .*)?$/i,
      '',
    )
    .replace(/ (?:on|at|in) (?:\d|\p{L}+ \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*$/iu, '')
    .replace(/\s*[|·•–—].*$|\s+-\s+.*$/u, '')
    .replace(/[,\s]*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|updated|on|at)[,:]?$/i, '')
    .replace(/[.,\s]+$/, '')
    .trim()
  const roleless = rest.replace(STAFF, '')
  if (isPeople(roleless)) rest = roleless
  let agency: string | null = null
  const helped =
    /,? (?:with|avec|mit|con|com|and|und|et|y|additional reporting by) (?:the )?((?:[^\s,]+)(?: [^\s,]+){0,3})$/u.exec(
      rest,
    )
  const helper = helped?.[1]
  if (helped !== null && helper !== undefined && /^\p{L}/u.test(helper)) {
    const withAgency = /^,? ?(?:with|avec|mit|con|com) /.test(helped[0])
    if (isAgencyName(helper) || (/^\p{Lu}[\p{L}]+$/u.test(helper) && (withAgency || countWords(rest) >= 4))) {
      agency = helper
      rest = rest.slice(0, helped.index).replace(/,$/, '').trim()
    }
  }
  const employer = /^([^,]{3,80}?) for ((?:the )?\p{Lu}[\p{L}' .-]{1,40})$/iu.exec(rest)
  if (employer?.[1] !== undefined && isPeople(employer[1]))
    return { byline: employer[1], agency, affiliation: employer[2] ?? null }
  const from = /^(\S+(?: \S+){1,4}?) (in|at) (\p{Lu}[\p{L}' -]{2,40})$/u.exec(rest)
  // "at Strand Crown Court" says where somebody sat, and nothing of whom he writes for.
  if (from?.[1] !== undefined && isPerson(from[1]))
    return { byline: from[1], agency, affiliation: from[2] === 'in' ? (from[3] ?? null) : null }
  const [first = '', ...others] = rest.split(/\s*,\s*/)
  const people = [first]
  let affiliation: string | null = null
  for (const other of others) {
    if (isAgencyName(other)) agency ??= other
    if (ROLE.test(other) || /^\p{Ll}/u.test(other.replace(/^and /, ''))) break
    if (isPeople(other.replace(/^and /, '')) && isPerson(first) && !isHouse(other)) people.push(other)
    else {
      affiliation = other
      break
    }
  }
  if (isAgencyName(first)) return { byline: first, agency: first, affiliation }
  return { byline: people.join(', ') || null, agency, affiliation }
}

/** "Unity Press", "City Hall": behind a name with a comma they say for whom or where somebody writes, though capitals make them look like people. */
const isHouse = (name: string): boolean =>
  hasPressWord(name) || /\b(?:hall|court|desk|bureau|house|street)$/i.test(name)

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
