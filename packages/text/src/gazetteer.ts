import { toWordSet } from './word-set.ts'

const MONTHS = toWordSet('january february march april may june july august september october november december')

const WEEKDAYS = toWordSet('monday tuesday wednesday thursday friday saturday sunday')

const COUNTRIES = toWordSet(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
  barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia
  cameroon canada chad chile china colombia congo costa_rica croatia cuba cyprus czechia denmark djibouti dominica
  ecuador egypt el_salvador england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany
  ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
  italy ivory_coast jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
  liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius
  mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
  new_zealand nicaragua niger nigeria north_korea north_macedonia norway oman pakistan palau palestine panama
  papua_new_guinea paraguay peru philippines poland portugal qatar romania russia rwanda samoa san_marino
  saudi_arabia scotland senegal serbia seychelles sierra_leone singapore slovakia slovenia somalia south_africa
  south_korea south_sudan spain sri_lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
  togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda ukraine united_arab_emirates united_kingdom
  united_states uruguay uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe america u.s. uk u.k.
  us usa u.s.a. uae moscow kremlin washington beijing london paris berlin brussels tehran kyiv kiev jerusalem tokyo
  new_delhi ankara
`)

const OTHER_PLACES = toWordSet(`
  africa asia europe antarctica oceania north_america south_america latin_america middle_east balkans caucasus crimea
  donbas caribbean scandinavia siberia kashmir gaza west_bank gaza_strip aceh baghdad cairo chicago boston new_york
  los_angeles san_francisco miami houston dallas philadelphia atlanta seattle detroit denver rome madrid vienna geneva
  istanbul minsk warsaw budapest prague sydney melbourne toronto ottawa mumbai delhi karachi islamabad kabul damascus
  beirut aleppo hong_kong shanghai seoul pyongyang jakarta manila bangkok hanoi nairobi lagos johannesburg cape_town
  mexico_city rio_de_janeiro sao_paulo buenos_aires bogota lima caracas havana
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  new_hampshire new_jersey new_mexico north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island
  south_carolina south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming
`)

const DEMONYMS = toWordSet(`
  afghan african albanian american arab argentine armenian asian australian austrian azerbaijani bangladeshi belarusian
  belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian chechen chilean chinese christian
  colombian croatian cuban czech danish dutch egyptian english estonian ethiopian european filipino finnish french
  georgian german ghanaian greek haitian hispanic hungarian indian indonesian iranian iraqi irish israeli italian
  jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian
  mexican moldovan moroccan muslim nigerian norwegian pakistani palestinian peruvian polish portuguese roman romanian
  russian rwandan saudi scottish serbian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss
  syrian taiwanese tajik thai tunisian turkish ugandan ukrainian uzbek venezuelan vietnamese welsh western yemeni
  democrat democratic republican conservative
`)

/** Whether a lower-case word is the short form of an English month that is no other word. */
export const isShortMonth = (word: string): boolean => /^(?:jan|feb|apr|aug|sept?|oct|nov|dec)$/.test(word)

/** Whether a lower-case word is an English month. */
export const isMonth = (word: string): boolean => MONTHS.has(word)

/** Whether a lower-case word is an English weekday. */
export const isWeekday = (word: string): boolean => WEEKDAYS.has(word)

/** Whether a lower-case name is a country, or a capital that stands for one. */
export const isCountry = (name: string): boolean => COUNTRIES.has(name)

/** Whether a lower-case name is a country or another well-known place. */
export const isKnownPlace = (name: string): boolean => COUNTRIES.has(name) || OTHER_PLACES.has(name)

/** Whether a lower-case word says of what nation, faith or party somebody is; "-s" plurals included. */
export const isDemonym = (word: string): boolean =>
  DEMONYMS.has(word) || (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1)))
