/** Alternatives of a pattern: English months, long or short. */
export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** The full stop that may stand behind a short month, and only behind a short one: "Feb. 3", but "on 1 May." */
export const MONTH_STOP = '(?:(?<=\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\\.)?'

/** Alternatives of a pattern: English weekdays. */
export const DAY_NAMES = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday'
