/** What a number may be said of, as far as verbs and nouns beside it tell. */
export type Attribute = {
  readonly name: string
  /** Plain words for a reader. */
  readonly about: string
  /** Whether it grows or shrinks while an event goes on, so that a later figure may explain an earlier one. */
  readonly changing: boolean
  /** Whether it only grows. */
  readonly growing: boolean
  /** Words (not stems) that name it. */
  readonly cues: ReadonlySet<string>
}

type Course = 'fixed' | 'growing' | 'changing'

const attribute = (name: string, about: string, course: Course, cues: string): Attribute => ({
  name,
  about,
  changing: course !== 'fixed',
  growing: course === 'growing',
  cues: new Set(cues.split(/\s+/)),
})

/** The closed attributes, in order of precedence where a word could mean two. */
export const ATTRIBUTES: readonly Attribute[] = [
  attribute(
    'deaths',
    'people killed',
    'growing',
    `killed kill kills killing dead died die dies dying death deaths fatalities fatality toll perished perish drowned
     slain murdered lives lost-lives bodies casualties-dead`,
  ),
  attribute(
    'injured',
    'people injured',
    'changing',
    `injured injuring injures injure injuries injury wounded wounding wounds hurt hurting treated treating treat hospitalised
     hospitalized hospital intensive casualties`,
  ),
  attribute('missing', 'people missing', 'changing', 'missing unaccounted disappeared trapped'),
  attribute(
    'arrested',
    'people arrested',
    'growing',
    'arrested arresting arrest arrests detained detaining detentions captured',
  ),
  attribute(
    'moved out',
    'people moved out',
    'changing',
    'evacuated evacuating evacuate evacuation evacuees displaced homeless homes-left removed fled flee fleeing relocated',
  ),
  attribute('rescued', 'people rescued', 'growing', 'rescued rescuing saved survivors survived pulled plucked'),
  attribute('burned', 'area burned', 'growing', 'burned burnt burning consumed scorched devoured charred'),
  attribute('destroyed', 'things destroyed', 'growing', 'destroyed destroying razed gutted levelled leveled'),
  attribute('cases', 'cases', 'growing', 'cases infections infected'),
  attribute('magnitude', 'magnitude', 'fixed', 'magnitude'),
  attribute('depth', 'depth', 'fixed', 'deep depth'),
  attribute('population', 'population', 'fixed', 'population inhabitants'),
]

const BY_CUE: ReadonlyMap<string, Attribute> = new Map(
  ATTRIBUTES.flatMap(one => Array.from(one.cues, cue => [cue, one] as const)),
)

/** The attribute a word names, null when it names none. */
export const attributeOf = (word: string): Attribute | null => BY_CUE.get(word) ?? null

const BY_NAME: ReadonlyMap<string, Attribute> = new Map(ATTRIBUTES.map(one => [one.name, one]))

/** The attribute of that name, null where there is none. */
export const attributeNamed = (name: string): Attribute | null => BY_NAME.get(name) ?? null
