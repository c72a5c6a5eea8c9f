/** First names with the short forms people go by, a name a line. */
const FORMS = `
alexander alex alec sandy sasha
alexandra alex sandra sasha
andrew andy drew
anthony tony
barbara barb babs
benjamin ben benny
catherine kate katie cathy kathy cat
charles charlie chuck
christine chris chrissie tina
christopher chris kit
daniel dan danny
david dave davy
deborah deb debbie
dorothy dot dottie dolly
edward ed eddie ted teddy ned
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza bess
eugene gene
florence flo
francis frank
frances fran
frederick fred freddie
geoffrey geoff
gerald gerry jerry
gregory greg
henry harry hank
jacob jake
james jim jimmy jamie
jennifer jen jenny
john jack johnny
jonathan jon
joseph joe joey
joshua josh
katherine kate katie kathy kay
kenneth ken kenny
lawrence larry laurie
leonard len lenny leo
margaret maggie meg peggy
martin marty
matthew matt
michael mike mick mickey
nicholas nick nicky
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil
rebecca becky
richard rick ricky dick richie rich
robert bob bobby rob robbie bert
ronald ron ronnie
samuel sam sammy
samantha sam
stephen steve
steven steve
stuart stu
susan sue susie
terence terry
theodore ted theo teddy
thomas tom tommy
timothy tim
victoria vicky
vincent vince vinnie
walter walt wally
william bill billy will willie liam
zachary zach
`

const FULL = new Map<string, Set<string>>()
for (const line of FORMS.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ')
  for (const form of [full, ...short]) FULL.set(form, (FULL.get(form) ?? new Set()).add(full))
}

/** Whether two folded first names are forms of one: "dot" and "dorothy". */
export const areForms = (a: string, b: string): boolean => {
  const [x, y] = [FULL.get(a), FULL.get(b)]
  return x !== undefined && y !== undefined && [...x].some(full => y.has(full))
}
