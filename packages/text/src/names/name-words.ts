import { toWordSet } from '../word-set.ts'

const ORGANISATION_HEADS = toWordSet(`
  academy administration administrations agency airlines airways alliance army arsenal assembly association authority
  bank board brigade brotherhood bureau cabinet campaign centre center chamber church cinema club college command
  commission committee company conference congress consortium convention corporation council court courier daily
  delegation department directorate exchange express facility federation fc firm force forces foundation front fund
  gazette government group guard guardian guards headquarters herald holding holdings hospital hotel house inc
  industries inspectorate institute institution investigators journal kremlin laboratory league legislature ltd
  magazine media mission ministry monitor motors movement museum navy network news observatory observer office
  organisation organization parliament partners partnership party pentagon plc police post press project registry
  republicans democrats review salvation school secretariat securities senate service services society sport sports squad staff
  studio studios support supreme synagogue taskforce team telecom television theatre theater times today tribune
  trust union united university voice watch works workshop gmbh corp co llc llp sa ag nv spa
`)

const PLACE_HEADS = toWordSet(`
  airport alley archipelago avenue bay beach boulevard bridge canal cape castle channel city coast county creek dam
  desert district estate falls field forest garden gardens gate glacier gulf harbor harbour heights highway hill hills
  island islands isle lake lane mountain mountains ocean oblast palace park pass peak peninsula plaza point port
  province quay range region republic ridge river road sea serra square state states strait street territory tower
  town township valley village volcano ward waterfall
`)

/** Words that begin sentences in upper case without being names, lower case. */
const STARTERS = toWordSet(`
  a about above according across after again against ago all almost along already also although always am among an and
  another any anyone anything are around as asked at away back be because been before behind being below besides best
  better between beyond both but by can cannot clearly could currently dear despite did do does down due during each
  earlier early eight either eleven else even eventually ever every everybody everyone everything except far few fewer
  finally first five following for former formerly forty four fourteen fresh from further given good great had half has
  have having he hello help her here hers herself hi high him himself his how however hundred hundreds i if immediately
  in including indeed initially inside instead into is it its itself just keep last late later latest least less let
  like likely little local long look low made many may maybe me meanwhile men might mine more moreover most much must
  my myself nearby nearly neither never nevertheless new next nine no nobody none nonetheless nor not nothing now of off
  officials often oh ok old on once one ones only onto opponents or other others otherwise our ours ourselves out
  outside over overall own people perhaps please police possibly previously probably quite rather read recent recently
  residents right said same say says scores second see seven several she should show similarly since six so some
  somebody someone something sometimes somewhat soon still such supporters sure take ten than thank thanks that the
  their theirs them themselves then there therefore these they thing things third this those though thousand thousands
  three through throughout thus till to today together tomorrow tonight too total toward towards twelve twenty two under
  unless unlike until up upon us usually very via was watch we well were what whatever when whenever where whereas
  whether which while who whoever whom whose why will with within without witnesses women would yes yesterday yet you
  young your yours
  authorities investigators experts analysts critics observers sources insiders doctors police rescuers firefighters
  workers reporters protesters activists voters lawmakers prosecutors scientists researchers engineers hauliers
  commuters passengers survivors relatives neighbours neighbors families children students soldiers troops rebels
  militants gunmen pedestrians walkers cyclists emergency additionally consequently furthermore hopefully
  unfortunately asked speaking commenting addressing responding citing quoting noting adding asking
`)

const CONNECTORS = toWordSet(
  'de da do dos das del della di du la le las los van von der den bin ibn al el ter ten y zu zur af av of for and & the',
)

/** Whether a lower-case word is the head of a name of an organisation ("ministry", "bank"). */
export const isOrganisationHead = (word: string): boolean => ORGANISATION_HEADS.has(word)

/** Whether a lower-case word is the head of a name of a place ("street", "river"). */
export const isPlaceHead = (word: string): boolean => PLACE_HEADS.has(word)

/** Whether a lower-case word often begins a sentence in upper case and is no name by itself. */
export const isStarter = (word: string): boolean => STARTERS.has(word)

/** Whether a lower-case word may stand inside a name ("de", "of", "van"). */
export const isConnector = (word: string): boolean => CONNECTORS.has(word)
