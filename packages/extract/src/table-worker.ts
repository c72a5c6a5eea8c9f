import type { Order } from './isolate-table.ts'
import { readTable } from './read-table.ts'

/** The program of the process that reads one Parquet or Arrow file: told the file, then asked for batch after batch. */
let batches: AsyncIterator<unknown> | null = null

process.on('message', async (order: Order) => {
  try {
    if (order !== 'next') batches = readTable(order.format, order.bytes)[Symbol.asyncIterator]()
    const next = await batches?.next()
    process.send?.(next === undefined || next.done === true ? { done: true } : { rows: next.value })
  } catch (error) {
    // The readers are not ours: whatever they throw says why the file cannot be read.
    process.send?.({ error: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
