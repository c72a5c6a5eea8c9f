/** A value as a JSON file people can read: two blanks of indent, a final newline. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
