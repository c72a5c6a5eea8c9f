export { type ExtractItem, type ExtractOptions, extract } from './extract.ts'
export { type OutletRecord, parseOutlets } from './parse-outlets.ts'
export type { Problem } from './problem.ts'
export type { Format } from './sniff-format.ts'
