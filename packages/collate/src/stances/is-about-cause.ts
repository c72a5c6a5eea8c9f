const CAUSE =
  /\b(?:(?:cause|origin) of|caused by|triggered by|sparked by|ignited|lit by|arson|arsonists?|deliberately|on purpose|short circuit|set (?:on fire|ablaze|alight)|started (?:the|it|by|deliberately))\b/i

/** Whether a text says what brought something about: reports of one event look for one cause, whatever they call it. */
export const isAboutCause = (text: string): boolean => CAUSE.test(text)
