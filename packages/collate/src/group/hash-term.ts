/** FNV-1a over code units, 32 bits, unsigned. */
export const hashTerm = (term: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
