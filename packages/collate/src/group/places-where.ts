import { growInt32 } from './grow-int32.ts'

/** The numbers below `count` that are wanted, ascending. */
export const placesWhere = (count: number, isWanted: (place: number) => boolean): Int32Array => {
  const places = growInt32()
  for (let place = 0; place < count; place++) if (isWanted(place)) places.push(place)
  return places.values()
}
