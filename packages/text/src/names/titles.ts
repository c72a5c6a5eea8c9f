import { toWordSet } from '../word-set.ts'

/** Nouns that stand before a name as its title, lower case, without their dot. */
const TITLES = toWordSet(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness king queen prince princess duke duchess emperor
  sheikh imam ayatollah rabbi father sister brother reverend rev pope cardinal archbishop bishop pastor
  president vice-president premier chancellor prime minister minister secretary-general secretary governor gov mayor
  senator sen representative rep congressman congresswoman councillor councilman councilwoman delegate ambassador envoy
  consul commissioner chairman chairwoman chair speaker treasurer
  director ceo cfo coo executive officer manager boss chief head leader founder owner editor
  general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal private admiral adm commander cmdr
  brigadier marshal constable detective inspector superintendent sheriff deputy trooper
  judge justice magistrate prosecutor attorney lawyer counsel solicitor ombudsman
  spokesman spokeswoman spokesperson coach striker midfielder goalkeeper defender actor actress singer author
  economist analyst engineer scientist strategist correspondent reporter mediator negotiator candidate nominee
  coroner physician nurse
`)

/** Further nouns for people that say who a name is when they stand in lower case beside it. */
const ROLES = toWordSet(`
  activist adviser advisor agent aide architect artist assistant astronaut athlete aunt baker banker bodyguard broker
  brother builder businessman businesswoman butcher carpenter chef cleaner clerk collector columnist comedian
  commentator consultant contractor cook co-founder cousin critic curator customer daughter dealer dentist designer
  developer diplomat doctor driver educator electrician employee entrepreneur expert farmer father filmmaker
  firefighter fisherman forward friend gardener geologist grandfather grandmother guard guide hairdresser haulier
  historian host husband insider interpreter investigator investor journalist keeper landlord lawmaker legislator
  lecturer librarian machinist maid mechanic medic member merchant meteorologist midwife miner mother musician
  neighbour neighbor nephew niece novelist officer official organiser organizer painter paramedic parent
  partner passenger pensioner philosopher photographer physicist pilot player plumber poet policeman policewoman
  politician pollster porter postman priest producer programmer protester psychologist publicist rancher
  receptionist refugee representative rescuer researcher resident retiree rival sailor scholar seamstress seismologist
  seller shopkeeper sister smith sociologist soldier son specialist spouse staffer student supervisor surgeon survivor
  suspect tailor teacher technician tenant tourist trader trainer trucker uncle vet veteran victim volunteer waiter
  waitress welder widow widower wife witness worker writer
  president minister premier chancellor secretary governor mayor senator ambassador envoy commissioner chairman
  chairwoman chair chairperson speaker director boss chief head leader founder owner editor general colonel lieutenant
  major captain sergeant admiral commander inspector sheriff deputy judge justice prosecutor attorney lawyer
  spokesman spokeswoman spokesperson coach striker midfielder goalkeeper defender actor actress singer author economist
  analyst engineer scientist strategist correspondent reporter mediator negotiator candidate nominee coroner physician
  nurse professor executive manager officer king queen prince princess pope bishop archbishop counsel
`)

/** Words that come before a title noun and belong to it: "deputy", "acting", "former", "foreign". */
const MODIFIERS = toWordSet(`
  former ex acting interim deputy assistant associate vice prime first second chief senior junior lead foreign interior
  defence defense finance home health justice education energy environment transport trade economy agriculture culture
  labour labor state regional federal national local district city town county provincial presidential general
  executive managing attorney house senate majority minority opposition party police fire press campaign republican
  democratic libertarian conservative communist socialist green lieutenant brigadier major rear supreme grand crown
  special joint under under-secretary
`)

/** Whether a lower-case word can stand before a name as its title ("president", "mr", "colonel"). */
export const isTitle = (word: string): boolean => TITLES.has(word)

/** Whether a lower-case word names people by what they are ("seamstress", "spokesman"); simple plurals included. */
export const isRole = (word: string): boolean => ROLES.has(word) || (word.endsWith('s') && ROLES.has(word.slice(0, -1)))

/** Whether a lower-case word comes before a title noun and belongs to it ("deputy", "foreign"). */
export const isTitleModifier = (word: string): boolean => MODIFIERS.has(word)

/** What a title or role says of its bearer. */
export const genderOfTitle = (words: string): 'male' | 'female' | null => {
  if (words === '') return null
  for (const word of words.toLowerCase().split(/[^\p{L}]+/u)) {
    if (FEMALE_TITLES.has(word) || word.endsWith('woman')) return 'female'
    if (MALE_TITLES.has(word) || (word.endsWith('man') && word !== 'human')) return 'male'
  }
  return null
}

const MALE_TITLES = toWordSet(`
  mr sir lord king prince father brother baron duke husband son uncle nephew actor widower waiter pope boy grandfather
`)

const FEMALE_TITLES = toWordSet(`
  mrs ms miss dame lady queen princess sister baroness duchess wife daughter mother aunt niece actress seamstress
  widow waitress girl grandmother
`)
