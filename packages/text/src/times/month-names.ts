/** Alternatives of a pattern: English months, long or short. */
export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** Alternatives of a pattern: English weekdays. */
export const DAY_NAMES = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday'
