/**
 * Words news reports use for one another, each line one sense, as stems are made of them. Written by hand for this
 * project from general knowledge of newspaper English; a word stands in one line only.
 */
const SENSES = `
kill dead die death fatal fatality toll deadly perish slain lose-life casualty
injure hurt wound injury wounded
fire blaze inferno wildfire flames burn
police officer cop constable policeman detective
say tell state add declare announce explain remark
deny reject refute dismiss
arrest detain custody apprehend
begin start commence broke
end finish conclude stop halt
big large huge major vast massive
rise increase grow climb jump gain surge up higher
fall drop decline decrease decline slip down lower cut reduce
company firm corporation business maker
worker employee staff personnel
people person resident inhabitant citizen
child kid minor boy girl pupil
doctor physician surgeon medic
hospital clinic infirmary
car vehicle automobile
truck lorry
aircraft plane jet airplane airliner
ship vessel boat ferry
house home dwelling residence
building property premises structure
street road avenue highway motorway
attack assault strike raid
shoot gun shot gunfire gunman
bomb explosive blast explosion explode
soldier troop army military
war conflict fighting hostilities
talks negotiation negotiate dialogue discussion discuss
deal agreement accord pact
ceasefire truce armistice
meet meeting summit session
chief head leader boss director
chairman chair chairwoman president
minister ministry secretary
government authority administration official
parliament assembly legislature congress lawmaker
vote ballot poll election elect
court judge tribunal justice
lawyer attorney counsel solicitor
charge accuse indict allege
sentence jail prison imprison prisoner
buy purchase acquire acquisition takeover
sell sale
pay payment fee cost price
money cash fund funding
loan lend borrow credit mortgage
rate interest
bank lender
plan propose proposal scheme
want seek wish desire
help aid assist assistance support relief
evacuate move relocate displace remove
school college university
student undergraduate
study research survey
scientist researcher expert analyst
storm hurricane cyclone gale
flood inundate flooding
quake earthquake tremor
rain rainfall downpour
close shut shutdown closure
open reopen
build construct construction erect
destroy devastate ruin demolish raze
damage harm
rescue save
search hunt look
find discover uncover
missing unaccounted disappear
cause reason origin
warn caution alert
fear worry concern
game match fixture
win victory beat defeat triumph
goal score
player footballer striker midfielder
club team side
coach manager trainer
season campaign
sign join contract
million mln
hack breach intrusion hacker
data record information
customer client user subscriber
investigate probe inquiry investigation
report account
ask request demand urge call
answer reply respond response
letter note
give hand grant award
receive get obtain
take bring carry
wife husband spouse
mother father parent
near close-by nearby
early soon
late later
week weekly
daily day
night overnight
part portion section
half fifty-percent
old aged age
inspect check inspection examine
ban prohibit forbid
allow permit let
continue remain keep stay
leave depart withdraw exit
return back
arrive reach come
north northern
south southern
east eastern
west western
engine appliance
firefighter fireman brigade crew
extinguish contain douse
electricity power electrical
water supply
train rail railway
passenger traveller commuter
bridge span crossing
engineer technician
crack fracture fissure
repair fix
delay postpone
cancel scrap
inflation prices
unemployment jobless
economy economic
growth expand expansion
forecast predict expect expectation
market stocks shares
investor shareholder
medal prize
funeral burial bury
mourn mourning condolence
weapon arms rifle
drug narcotic medicine
disease illness virus sick
patient sufferer
treat treatment care
test trial
`

/** Sense number by word as listed. */
export const SENSE_OF: ReadonlyMap<string, number> = new Map(
  SENSES.trim()
    .split('\n')
    .flatMap((line, sense) => line.split(' ').map(word => [word, sense] as const)),
)
