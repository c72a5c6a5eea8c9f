/** Request headers by lower-case name. */
type Header = (name: string) => string | undefined

const tagsOf = (list: string): string[] => list.match(/\*|(?:W\/)?"[^"]*"/g) ?? []

const isWeak = (tag: string): boolean => tag.startsWith('W/')
const opaque = (tag: string): string => tag.replace(/^W\//, '')

/** The status with which preconditions end a GET or HEAD of a representation with this entity tag (RFC 9110, 13.2.2); null where it goes on. */
export const failedPrecondition = (header: Header, etag: string): 304 | 412 | null => {
  const [match, noneMatch] = [header('if-match'), header('if-none-match')]
  if (match !== undefined && !tagsOf(match).some(tag => tag === '*' || (tag === etag && !isWeak(tag)))) return 412
  if (noneMatch !== undefined && tagsOf(noneMatch).some(tag => tag === '*' || opaque(tag) === opaque(etag))) return 304
  return null
}

/** Whether a range may be sent: no `If-Range`, or one that names this very representation. Dates never do, since none is given out. */
export const rangeHolds = (header: Header, etag: string): boolean => {
  const condition = header('if-range')
  return condition === undefined || (condition.trim() === etag && !isWeak(etag))
}
