import { Presets, SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** Shows how far long work is: a bar where stderr is a terminal, a plain line every ten seconds elsewhere, nothing when quiet. */
export type Progress = { readonly update: (done: number, total: number) => void; readonly stop: () => void }

const SILENT: Progress = { update: () => undefined, stop: () => undefined }

/** `label` says what is counted: "reports read". `now` gives milliseconds. */
export function startProgress(io: Io, label: string, quiet: boolean, now: () => number): Progress {
  if (quiet) return SILENT
  if (!io.interactive) {
    let last = now()
    return {
      update: (done, total) => {
        if (now() - last < 10_000) return
        last = now()
        io.err(`${label}: ${done} of ${total}\n`)
      },
      stop: () => undefined,
    }
  }
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total} · {eta_formatted} left`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  let started = false
  return {
    update: (done, total) => {
      if (!started) bar.start(total, done)
      started = true
      bar.setTotal(total)
      bar.update(done)
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}
