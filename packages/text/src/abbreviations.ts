import { toWordSet } from './word-set.ts'

/** Abbreviations that stand before a name, lower case and without the dot: no sentence ends after them. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = toWordSet(`
  adj adm amb atty brig bros capt cdr cmdr col comdr cpl dr drs ens esq fr gen gov hon insp lt maj messrs mgr mlle mme
  mr mrs ms msgr mt ofc pfc pres prof pvt rep reps rev sen sens sgt sr sra srta st ste supt vp
`)

/** Abbreviations that stand before a number; a sentence ends after them only when no number follows. */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = toWordSet(`
  no nos art ch fig figs op p pp par para sec vol approx ca
  jan feb mar apr jun jul aug sep sept oct nov dec
`)

/** Abbreviations in the middle of a sentence or at its end; a sentence ends after them only before a word that begins one. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = toWordSet(`
  al assn assoc ave bldg blvd cf co corp dept dist est etc ext ft gmbh govt hwy inc intl jr ltd llc mfg mln bln natl
  nr plc rd ret sq univ viz vs v
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo ont que
  mon tue tues wed thu thur thurs fri
`)

/** Words that begin a sentence and hardly ever follow an abbreviation inside one; lower case. */
export const SENTENCE_OPENERS: ReadonlySet<string> = toWordSet(`
  a an the this that these those it its he she they we i you his her their our my your there here
  in on at by for from with without of to as after before during since until while when where what who why how if
  although though because but and or nor yet so then however meanwhile moreover still also instead otherwise
  according about among despite following under over between both each every all some many most several few no not none
  only even just another other others such one two three four five six seven eight nine ten dozens hundreds thousands
  more less last next first earlier later now today yesterday tomorrow once nobody everyone anyone
  is are was were do does did has have had will would can could may might must should
  police officials authorities witnesses investigators residents experts analysts critics
`)

/** Verbs that show that the capitalised word before them is a subject of its own. */
export const FINITE_AUXILIARIES: ReadonlySet<string> = toWordSet(`
  is are was were has have had will would can could may might must should does did do says said cannot
`)
