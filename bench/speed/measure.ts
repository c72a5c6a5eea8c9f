import { MEASURES } from './measures.ts'

/** Runs one measure and prints it as JSON: the process that `bench.ts` starts for each run. */
const [name = ''] = process.argv.slice(2)
const measure = new Map(Object.entries(MEASURES)).get(name)
if (measure === undefined) throw new RangeError(`no measure ${name}; there are ${Object.keys(MEASURES).join(', ')}`)
console.log(JSON.stringify(await measure()))
