/** Lines of scraped pages that are never news: recognised by shape, whatever the site. */
const UI_WORDS = new Set(
  `share|print|loading|show more|persons|comments|comment|reply|subscribe|subscribe now|sign in|log in|login|register|search|menu|home|news|sport|sports|business|world|culture|opinion|politics|society|photo|photos|video|videos|live|most read|most popular|read more|read also|see also|related|related articles|related stories|in other media|infographics|top stories|partner news|advertisement|sponsored|newsletter|contact|about us|next|previous|now|today|this week|all news|news feed|sections|tags|topics|skip to content|leave a comment|your comment|your name|print version|back to top|more news|donate|follow us|breaking`.split(
    '|',
  ),
)

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\{\{.*\}\}|\{%.*%\}/, 'template'],
  [/^[^\p{L}\p{N}]*$/u, 'rule'],
  [/\d+ *[+×x*−-] *\d+ *=/, 'captcha'],
  [/^(?:news|article|story) id\b/i, 'page id'],
  [/^\d+ pages? in this article$/i, 'page count'],
  [/^[\d\s.,:/|-]+$/, 'number'],
  [
    /^(?:you are replying to|your (?:name|comment|e-?mail)|log in to|leave a comment|comments?\b ?\(?\d*\)?$|comment with your)/i,
    'comment form',
  ],
  [
    /^(?:share|print|translate|video|photo|listen|follow|tags?|weather|views|rate|tides|select the city|most read|next article|previous article|send us|found a mistake|pharmacy on duty|subscribe|skip to)\b(?!.*[.!?]["”’]?$)/i,
    'page furniture',
  ],
  [/^(?:©|\(c\)|copyright\b|all rights reserved)/i, 'copyright'],
  [/(?: > | » | \/ .* \/ )/, 'breadcrumb'],
  [/(?:\S+ \| ){2,}\S+/, 'menu'],
  [/^(?:\[[^\]]{1,40}\]\s*){2,}$/, 'menu'],
  [/\b(?:cookies?|captcha|are you (?:human|a robot)|robots?: \d)\b/i, 'consent or captcha'],
  [/^\((?:(?:additional )?(?:reporting|writing|editing)|reporting and writing|with)\b[^)]*\)\.?$/i, 'credits'],
  [/^\d+\. \S+(?: \S+){0,12}$/, 'ranked list'],
]

/** Characters; a longer line is text, and the patterns above may look at it again from every character. */
const LONGEST = 300

/** Rights and liability, however long the sentence is. */
const NOTICE =
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))|\ball rights reserved\b|\bmay not be (?:published|reproduced|redistributed|copied)\b|\bis not responsible for the (?:opinions|views|content)\b|\bviews expressed\b.{0,80}\b(?:author|authors|writer)\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|\btous droits réservés\b/i

/** Whether a line speaks of rights in the text or of who answers for it. */
export const isNotice = (line: string): boolean => line.length <= 2 * LONGEST && NOTICE.test(line)

const SEE_ALSO =
  /^(?:read (?:also|more|next)|see also|more on this|related(?: (?:articles|stories|news))?|also read)\b\s*:?\s*(.*)$/i

/** Why a line is no part of the news, null where nothing about it says so. */
export const residueReason = (line: string): string | null => {
  if (line.length > LONGEST) return null
  if (UI_WORDS.has(line.toLowerCase().replace(/[\s:…»›^]+$/, ''))) return 'page furniture'
  for (const [pattern, reason] of PATTERNS) if (pattern.test(line)) return reason
  return null
}

/** Whether a line points to other stories; `inline` when the story's title stands on the line itself. */
export const readsAlso = (line: string): { readonly inline: boolean } | null => {
  if (line.length > LONGEST) return null
  const match = SEE_ALSO.exec(line)
  if (match === null || (/[.!?]["”’]?$/.test(line) && line.split(' ').length > 14)) return null
  return { inline: (match[1] ?? '') !== '' }
}
