/** A parsed query as the search part of a URL: "" where it is empty, else "?a=1&b=2"; lists give one parameter for each item. */
export const searchPart = (
  query: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined) params.append(name, String(item))
  return params.size === 0 ? '' : `?${params}`
}
