/** What one request to compare may bring, and how long its comparison may take. Shown on the page. */
export const LIMITS = {
  texts: 10,
  /** All texts and files together. */
  bytes: 4_000_000,
  milliseconds: 20_000,
  /** Comparisons at one time. */
  running: 2,
  /** Heap of the process that compares. */
  megabytes: 512,
} as const
