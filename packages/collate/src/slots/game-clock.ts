import type { EventSentence } from './event-view.ts'

type Placed = { readonly sentence: EventSentence }

/** How the clocks two sentences give stand to each other, the game's own perhaps: "with 13:41 to play". */
export const compareClocks = ({ sentence: a }: Placed, { sentence: b }: Placed): 'shared' | 'other' | 'unknown' => {
  const [x, y] = [readClocks(a.text), readClocks(b.text)]
  if (x.length === 0 || y.length === 0) return 'unknown'
  return x.some(clock => y.includes(clock)) ? 'shared' : 'other'
}

const readClocks = (text: string): string[] =>
  Array.from(text.matchAll(/\b(\d{1,2}): ?(\d\d)\b/g), ([, minutes = '', seconds = '']) => `${minutes}:${seconds}`)
