import { InvalidArgumentError } from 'commander'

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]

/** A comma-separated list of allowed words. @throws InvalidArgumentError for any other. */
export const parseList =
  (allowed: readonly string[]) =>
  (value: string): string[] => {
    const chosen = value.split(',').map(part => part.trim())
    const unknown = chosen.filter(part => !allowed.includes(part))
    if (unknown.length > 0) throw new InvalidArgumentError(`${unknown.join(', ')}: choose from ${allowed.join(', ')}.`)
    return chosen
  }

/** A whole number of at least 1. @throws InvalidArgumentError for anything else. */
export const parseCount = (value: string): number => {
  const count = Number(value)
  if (!Number.isSafeInteger(count) || count < 1)
    throw new InvalidArgumentError('expected a whole number of at least 1.')
  return count
}

/** A port. @throws InvalidArgumentError for anything else. */
export const parsePort = (value: string): number => {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('expected a port from 0 to 65535.')
  return port
}

/** An ISO date or instant, as given. @throws InvalidArgumentError for anything else. */
export const parseIsoDate = (value: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('expected an ISO date such as 2026-02-18.')
  return value
}
