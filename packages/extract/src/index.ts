export { type ExtractItem, type ExtractOptions, extract, type Format } from './extract.ts'
export type { Problem } from './problem.ts'
