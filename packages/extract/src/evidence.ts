/** One thing that a document says of itself, as it stands there. */
export type Evidence = {
  readonly field: 'headline' | 'outlet' | 'byline' | 'agency' | 'published' | 'url' | 'language'
  /** As written. */
  readonly value: string
  /** Where it was found: `JSON-LD datePublished`, `meta og:site_name`, `address`, `text near the headline`. */
  readonly from: string
}
