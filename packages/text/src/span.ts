/** A place in a report's clean text: UTF-16 code units, half-open, `0 <= start <= end <= text.length`. */
export type Span = { readonly start: number; readonly end: number }

/** The characters a span covers. */
export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` contains every code unit of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
