/** What stands at a path of JSON (`a.b`); `*` takes every item of a list. All that was found, in order. */
export const at = (json: unknown, path: string): unknown[] =>
  path.split('.').reduce<unknown[]>(
    (found, name) =>
      found.flatMap(value => {
        if (name === '*') return Array.isArray(value) ? value : []
        return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? [Reflect.get(value, name)]
          : []
      }),
    [json],
  )
