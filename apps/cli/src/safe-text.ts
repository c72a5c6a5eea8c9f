// C0 and C1 controls but tab and newline, and the bidi overrides and isolates that can reorder what a terminal shows.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text from a report made safe to print: terminal escapes and bidi overrides off. */
export const safeText = (text: string): string => text.replace(UNSAFE, '')
