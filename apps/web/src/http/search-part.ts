/**
 * A parsed query as the search part of a URL: "" where it is empty, else "?a=1&b=2"; lists give one parameter for each item.
 * Written as URLSearchParams does, without making one: a page of twenty columns has sixty links that name them all.
 */
export const searchPart = (
  query: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string => {
  const parts: string[] = []
  for (const [name, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) parts.push(`${encode(name)}=${encode(String(item))}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

const encode = (text: string): string =>
  /^[\w.-]*$/.test(text) ? text : new URLSearchParams([['', text]]).toString().slice(1)
