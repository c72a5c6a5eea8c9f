/** The commonest function words of the languages most news is written in: running prose is full of them, menus are not. */
const WORDS = new Set(
  [
    'the of and to in a is that for it as was with be by on not he his but at are this have had from or which an they you were her she there been one all we their has would will more if who so no said can than its then them',
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man',
    'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec ou son aux mais comme cette',
    'el que y los del se las por con una su para es al lo como más o pero sus le ha me sin sobre este ya entre cuando todo',
    'di che è e il per non una sono da con si ma come le dei nel alla più ha gli della anche',
    'o a os as em do da dos das no na um uma com não para por se mais foi ao ele',
    'het een van dat op te zijn voor niet met die aan er om ook',
    'og i det som på av til er en med for at ikke den har de',
    'i w na z do się nie to że jest o jak po za od',
    'и в не на что с по как это он из за к от для',
  ].flatMap(words => words.split(' ')),
)

/** Share of a text's words, 0..1, that are function words. `most` words are looked at. */
export const functionWordShare = (text: string, most = 60): number => {
  let words = 0
  let found = 0
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (WORDS.has(word.toLowerCase())) found++
    if (++words >= most) break
  }
  return words === 0 ? 0 : found / words
}
