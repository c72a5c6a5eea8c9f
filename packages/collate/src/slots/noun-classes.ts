/** Nouns that may count the same things; the first of a class is its widest word. */
const CLASSES: readonly string[] = [
  `person people man woman men women child children boy girl resident inhabitant citizen civilian worker employee staff labourer laborer
   guard soldier serviceman troop officer policeman firefighter rescuer passenger driver crew victim survivor patient student pupil
   teacher migrant refugee villager tourist fan supporter protester demonstrator volunteer contractor life soul casualty body other
   prisoner detainee captive hostage fighter militant suspect pirate member customer client user account household family wounded dead
   injured monitor observer inspector delegate pensioner motorist commuter pedestrian sailor fisherman miner nurse doctor medic
   journalist lawmaker deputy senator councillor adult teenager nationals national visitor guest participant voter individual
   workforce crowd audience population punter shopper spectator holidaymaker rider employee mourner juror
   death fatality arrest detention injury saver investor depositor borrower shareholder creditor helper searcher searchers robber thief
   burglar raider attacker assailant gunman hiker climber skier swimmer walker evacuee newborn infant baby toddler kid traveller
   traveler tenant taxpayer subscriber applicant marcher striker colleague graduate farmer sailor crewman crewmember settler guerrilla
   rebel insurgent jihadist terrorist rioter looter bystander onlooker sufferer schoolchild trader driver cyclist juror signatory`,
  'object item piece artefact artifact jewel treasure exhibit work painting picture canvas',
  'case infection',
  'village settlement hamlet community',
  'explosion blast detonation',
  'shop store branch outlet supermarket',
  'factory plant site mill',
  'letter message email note',
  'dose jab injection shot',
  'aftershock tremor quake earthquake',
  'strike raid attack airstrike',
  'seat mandate',
  'vote ballot',
  'building house home dwelling property structure residence flat apartment',
  'vehicle truck lorry car van bus engine appliance unit',
  'aircraft plane helicopter jet airplane',
  'boat ship vessel ferry skiff trawler',
  'gun rifle weapon pistol firearm',
  'bullet round shot cartridge',
  'wagon carriage coach',
  'record file entry',
  'job post position',
  'firm company business',
  'school college',
  'inhabitant resident people person',
]

/** Words of one meaning in reports. */
const SYNONYMS: readonly string[] = [
  'truck lorry',
  'firefighter rescuer fireman',
  'monitor observer',
  'aircraft plane airplane jet',
  'worker employee staff staffer workforce',
  'car automobile',
  'resident inhabitant population',
  'soldier serviceman troop',
  'customer client',
  'person people life soul individual',
  'house home dwelling',
  'prisoner detainee captive',
  'guard guardsman',
  'carriage coach wagon',
  'fan supporter',
  'boat ship vessel',
  'child kid schoolchild',
  'student pupil',
  'passenger traveller traveler',
  'robber thief burglar raider',
  'saver investor depositor',
  'rescuer searcher helper',
  'attacker assailant gunman',
  'baby infant newborn',
  'protester demonstrator marcher',
  'object item piece artefact artifact',
  'painting picture canvas',
  'case infection',
  'explosion blast detonation',
  'letter message email',
  'vote ballot',
  'seat mandate',
  'village settlement hamlet',
  'aftershock tremor',
  'job post position',
  'record entry',
  'firm company',
]

const CLASS_OF = new Map<string, number>()
CLASSES.forEach((line, index) => {
  for (const noun of line.split(/\s+/)) if (!CLASS_OF.has(noun)) CLASS_OF.set(noun, index)
})
const SYNONYM_OF = new Map<string, number>()
SYNONYMS.forEach((line, index) => {
  for (const noun of line.split(/\s+/)) SYNONYM_OF.set(noun, index)
})
const WIDEST = new Set([
  'person',
  'people',
  'building',
  'vehicle',
  'gun',
  'weapon',
  'other',
  'life',
  'casualty',
  'individual',
  'soul',
])

/** "ak-47", "m-16": rifles called by their model. */
const RIFLE = /^(?:akm?|aks|ar|m|g|sks|rpk)-?\d{1,3}$/

/** The last word of a counted noun phrase: the noun that is counted. */
export const headNoun = (noun: string): string => {
  const head = noun.slice(noun.lastIndexOf(' ') + 1)
  return isModel(noun) ? 'rifle' : head
}

/** Whether things are counted by the name of their model. */
export const isModel = (noun: string): boolean => /\d/.test(noun) && noun.split(' ').some(word => RIFLE.test(word))

/** What qualifies a counted noun, a model's name or the word before its head; null where nothing does. */
export const kindOfNoun = (noun: string): string | null => {
  const [first = ''] = noun.split(' ')
  return RIFLE.test(first) || (noun.includes(' ') && !/^(?:other|more)$/.test(first)) ? first : null
}

/** What counts of one sort share: the number of their class, or the noun itself. */
export const sortOfNoun = (noun: string): string => {
  const head = headNoun(noun)
  return String(CLASS_OF.get(head) ?? head)
}

/** Whether the noun is one of a class. */
export const isKnown = (noun: string): boolean => CLASS_OF.has(headNoun(noun))

/** Stretches of time, and what fills them, that are counted like things. */
const SPELLS: ReadonlySet<string> = new Set('season game match term session episode day night operation'.split(' '))

/** Whether the noun counts stretches of time. */
export const isSpell = (noun: string): boolean => SPELLS.has(headNoun(noun))

/** Whether the noun counts people. */
export const isPerson = (noun: string): boolean => CLASS_OF.get(headNoun(noun)) === 0

/** Whether a noun is the widest of its class, so that it includes every other of it. */
export const isWide = (noun: string): boolean => WIDEST.has(headNoun(noun))

/** How two counted nouns stand to each other; `none` = they count different things. */
export type NounRelation = 'same' | 'synonym' | 'class' | 'unknown' | 'none'

/** Compares what two numbers count; null = nothing is named, so it may be anything. */
export const compareNouns = (a: string | null, b: string | null): NounRelation => {
  if (a === null || b === null) return 'unknown'
  const x = headNoun(a)
  const y = headNoun(b)
  if (x === y) return 'same'
  const synonym = SYNONYM_OF.get(x)
  if (synonym !== undefined && synonym === SYNONYM_OF.get(y)) return 'synonym'
  const own = CLASS_OF.get(x)
  if (own !== undefined && own === CLASS_OF.get(y)) return 'class'
  return 'none'
}
