import process from 'node:process'
import { compareAdHoc } from '@variorum/collate'
import type { Report } from '@variorum/text'

/** Compares the reports it is sent and sends the comparison back; one comparison, then it ends. */
process.once('message', (reports: readonly Report[]) => {
  process.send?.(compareAdHoc(reports), () => process.disconnect())
})
