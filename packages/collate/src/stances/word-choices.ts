import { stemmer } from 'stemmer'
import { baseOf } from './base-of.ts'

/** Words that news uses for one thing or act, some of them plain and some telling of the writer's stand. */
export type WordSense = {
  readonly name: string
  /** Plain words for a reader: "name for the government". */
  readonly about: string
  /** What a group is called holds all through a report; what a thing is called, or what somebody does, is said in places. */
  readonly use: 'group' | 'thing' | 'act'
}

/** A word of a sense, with the words that must follow it soon. */
export type WordChoice = { readonly sense: WordSense; readonly telling: boolean; readonly rest: readonly string[] }

/**
 * use | about | plain words | telling words; `_` joins the words of a phrase; a capital letter asks for one in the text.
 * Written by hand from general knowledge of newspaper English.
 */
const SENSES = `
group | name for those in power | government administration cabinet leadership authorities | regime junta dictatorship clique puppets tyrants
group | name for an armed group | Front Movement Alliance Coalition fighter rebel insurgent separatist opposition | militant terrorist bandit extremist gunman gunmen guerrilla jihadist mercenary mercenaries fanatic
group | name for intruders | hacker intruder attacker | criminal crook thug cybercriminal raider fraudster gangster villain
group | name for a crowd | protester demonstrator marcher crowd activist supporter | mob rioter hooligan agitator looter rabble horde anarchist troublemaker
group | name for people who come to stay | migrant refugee immigrant newcomer | illegals invader
thing | name for a rich man | businessman entrepreneur investor industrialist owner banker | fat_cat fat_cats tycoon magnate oligarch plutocrat profiteer baron
group | name for thieves | thief thieves burglar robber suspect | crook thug villain raider bandit
thing | name for a truce | truce ceasefire armistice | regime_of_silence lull
thing | name for a killing | shooting killing attack death deaths | massacre slaughter bloodbath carnage butchery atrocity
thing | name for an attack | operation offensive intervention | invasion aggression onslaught assault blitz incursion rampage
thing | name for a dispute | dispute disagreement debate | feud spat war showdown bust-up
thing | name for a tax | tariff tax levy duty | punitive money-grab
thing | name for money given | payment donation fee | bribe kickback backhander sweetener
thing | name for a plan | sale reform change modernisation modernization | sell-off giveaway stitch-up scam fire-sale
thing | name for officials | official staff employee | bureaucrat crony cronies henchman henchmen apparatchik
thing | name for a barrier | barrier fence fencing | wall
thing | name for a fire | fire blaze | inferno
thing | name for what went wrong | error mistake fault lapse | blunder scandal fiasco debacle shambles bungle
thing | name for a fall in prices | fall drop decline decrease | plunge crash slump meltdown rout nosedive
thing | name for a rise in prices | rise increase gain | surge spike leap
thing | name for an agreement | deal agreement accord pact | surrender sell-out capitulation
thing | name for a demonstration | demonstration protest march rally | riot rampage
thing | name for an election | election vote poll referendum | farce charade sham
thing | name for a trial | trial proceedings inquiry | show_trial witch-hunt kangaroo_court
thing | name for a crash | accident crash collision | carnage horror
thing | name for a flood of people | arrival arrivals influx | invasion flood swarm tide
act | word for the taking of a place | entered captured took seized occupied | liberated stormed overran invaded
act | word for the passing of a law | approved passed adopted | rammed_through bulldozed steamrollered railroaded forced_through
act | word for the help | helped aided supported | propped_up bailed_out
act | word for the blow | hit struck damaged | battered pummelled pummeled smashed hammered lashed pounded walloped flattened
act | word for the drive | ran drove travelled traveled | hurtled careered careened screamed
act | word for the failure | missed failed | bungled botched fluffed squandered
act | word for the rescue | rescued saved freed | plucked snatched
act | word for the collapse | collapsed fell | crumbled caved_in imploded
act | word for the search | searched examined inspected | combed scoured rifled ransacked
act | word for the protest | protested demonstrated gathered | rampaged rioted
act | word for the cut | cut cuts cutting lowered reduced trimmed eased decreased | slashed slash slashing hacked butchered gutted axed
act | word for the rise | rose increased climbed gained grew | soared rocketed skyrocketed surged exploded ballooned
act | word for the fall | fell declined dropped decreased slipped | plunged crashed tumbled collapsed slumped nosedived plummeted cratered tanked
act | word for the criticism | criticised criticized questioned | slammed blasted lashed savaged ripped lambasted pilloried tore_into hit_out skewered torched
act | word for the end | abolished dissolved closed ended disbanded | strangled crushed throttled smothered gutted killed_off dismantled
act | word for the payment | paid paying pay bought spent acquired purchased | splashed splashing smashed_open coughed_up forked_out shelled_out snapped_up blew lavished squandered
act | word for the taking | took taken stole stolen received accepted | plundered looted nicked swiped pinched ransacked pocketed trousered made_off pilfered snatched grabbed
act | word for the finish | finished ended placed | limped limping crawled stumbled staggered scraped
act | word for the leaving | resigned left departed stepped_down quit | fled stormed_out walked_out slunk bolted bailed flounced
act | word for the win | beat beaten won defeated | thrashed crushed routed demolished humiliated trounced mauled walloped
act | word for the loss | lost conceded | capitulated surrendered crumbled collapsed robbed
act | word for the killing | killed died | slaughtered massacred butchered murdered executed slain mown_down gunned_down
act | word for the arrest | detained held | arrested nabbed seized hauled rounded_up
act | word for the dismissal | dismissed removed replaced | axed sacked ousted purged booted
act | word for the refusal | declined refused rejected | snubbed spurned rebuffed scorned
act | word for the burning | burned burnt burning consumed destroyed | devoured ravaged engulfed incinerated
act | word for the sinking | sank sunk went_down capsized | plunged
act | word for the dispersal | dispersed cleared moved_back | charged stormed beat_back
act | word for the statement | said says told stated | claimed claims admitted admits boasted bragged sneered whined ranted
act | word for the reaction | said told replied answered | fumed raged thundered exploded seethed
act | word for the approval | praised welcomed | hailed gushed fawned
act | word for the agreement | agreed accepted | caved_in bowed buckled knuckled_under
act | word for the meeting | met talked spoke | clashed sparred squabbled
act | word for the rejection | rejected dismissed denied declined | brushed_aside shrugged_off waved_away scoffed laughed_off
act | word for the loss of money | lost spent | squandered frittered blew wasted
act | word for the increase | raised increased lifted | hiked jacked_up ramped_up
act | word for the removal | taken led brought removed escorted | dragged hauled frogmarched bundled carted
act | word for the concealment | withheld kept held_back | hid hidden buried suppressed concealed covered_up hushed_up
act | word for the transfer | moved transferred sent | stashed funnelled funneled siphoned squirrelled
act | word for the visit | visited toured travelled went | jetted swanned swooped descended
act | word for the arrival | arrived came landed | poured flooded swarmed streamed
act | word for the reply | replied answered responded | snapped retorted shot_back hit_back fired_back
act | word for the promise | promised pledged said | vowed swore
act | word for the request | asked sought requested | begged pleaded grovelled
act | word for the change of mind | changed reversed withdrew | backtracked climbed_down flip-flopped caved
act | word for the entry | entered went came | burst barged stormed
act | word for the sale | sold | flogged offloaded
act | word for the earning | earned received made | raked_in pocketed trousered
thing | name for a house | house home villa flat | mansion pad
thing | name for a sum of money | bonus pay salary fee | windfall jackpot
thing | name for job losses | layoffs redundancies losses | bloodbath cull axe
thing | name for a shortfall | shortage shortfall deficit | black_hole
thing | name for a journey | holiday trip visit tour | junket jaunt
thing | name for stolen things | goods items property | loot haul swag
thing | name for a fight | fight scuffle altercation | brawl punch-up melee
thing | name for a change of mind | reversal change | U-turn climbdown backdown
act | word for the demand | asked requested called_for urged | demanded insisted
act | word for the discovery | found discovered noticed | unmasked uncovered exposed
act | word for the disclosure | disclosed published released | leaked dumped
`

/** What the forms of a verb share: "hurtled", "hurtling"; a word that may be a noun is left as it is. */
const formOf = (word: string, stem: string): string => {
  const base = baseOf(word)
  return base === word && /(?:ed|ing)$/.test(word) ? `${stem}-` : base
}

const parseSenses = (): Map<string, WordChoice[]> => {
  const choices = new Map<string, WordChoice[]>()
  for (const line of SENSES.trim().split('\n')) {
    const [use = '', about = '', ...lists] = line.split('|').map(part => part.trim())
    const sense: WordSense = { name: about, about, use: use === 'group' || use === 'thing' ? use : 'act' }
    lists.forEach((words, at) => {
      for (const phrase of words.split(' ')) {
        const [word = '', ...rest] = phrase.split('_')
        const key = /^\p{Lu}/u.test(word) ? word : word.toLowerCase()
        const add = (form: string): void => {
          const known = choices.get(form) ?? []
          if (!known.some(other => other.sense === sense && other.rest.join() === rest.join()))
            choices.set(form, [...known, { sense, telling: at === 1, rest }])
        }
        add(key)
        if (sense.use === 'act') add(formOf(key, stemmer(key)))
      }
    })
  }
  return choices
}

const CHOICES: ReadonlyMap<string, readonly WordChoice[]> = parseSenses()

/** The senses a word as written may have, and whether it is telling in each; empty for most words. `stem` is that of the word, where it is known. */
export const choicesOf = (word: string, stem: string = stemmer(word.toLowerCase())): readonly WordChoice[] => {
  const lower = word.toLowerCase()
  const plain =
    CHOICES.get(lower) ??
    CHOICES.get(formOf(lower, stem)) ??
    (lower.endsWith('s') ? CHOICES.get(lower.slice(0, -1)) : undefined) ??
    []
  // The longest phrase is read first: "regime of silence" is no "regime".
  return lower === word ? plain : [...plain, ...(CHOICES.get(word) ?? [])]
}
