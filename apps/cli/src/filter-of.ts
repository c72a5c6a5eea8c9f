import type { EventFilter } from '@variorum/corpus'

/** The filter among a command's options, without what was not given. */
export const filterOf = ({
  event,
  since,
  until,
  outlet,
  minOutlets,
  minOrigins,
  language,
  kind,
  search,
}: EventFilter): EventFilter => ({
  ...(event !== undefined && { event }),
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
  ...(outlet !== undefined && { outlet }),
  ...(minOutlets !== undefined && { minOutlets }),
  ...(minOrigins !== undefined && { minOrigins }),
  ...(language !== undefined && { language }),
  ...(kind !== undefined && { kind }),
  ...(search !== undefined && { search }),
})
