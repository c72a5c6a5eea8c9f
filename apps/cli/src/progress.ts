import { Presets, SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/**
 * Shows how far long work is: a bar where stderr is a terminal, a plain line every ten seconds elsewhere, nothing when
 * quiet. `total` is null where it is not known beforehand.
 */
export type Progress = { readonly update: (done: number, total: number | null) => void; readonly stop: () => void }

const SILENT: Progress = { update: () => undefined, stop: () => undefined }

/** Milliseconds between two plain lines. */
const PAUSE = 10_000

/** `label` says what is counted: "reports read". `now` gives milliseconds. */
export function startProgress(io: Io, label: string, quiet: boolean, now: () => number): Progress {
  if (quiet) return SILENT
  const start = now()
  const rateOf = (done: number): string => `${Math.round((done * 1000) / Math.max(1, now() - start))}/s`
  if (!io.interactive) {
    let last = start
    return {
      update: (done, total) => {
        if (now() - last < PAUSE) return
        last = now()
        const left =
          total === null ? '' : `, ${formatTime(((now() - start) * (total - done)) / Math.max(1, done))} left`
        io.err(`${label}: ${done}${total === null ? '' : ` of ${total}`}, ${rateOf(done)}${left}\n`)
      },
      stop: () => undefined,
    }
  }
  let bar: SingleBar | null = null
  return {
    update: (done, total) => {
      const payload = { rate: rateOf(done) }
      if (bar === null) {
        const format = total === null ? COUNTING : MEASURED
        bar = new SingleBar(
          { format: `${label} ${format}`, hideCursor: true, clearOnComplete: true },
          Presets.shades_classic,
        )
        bar.start(total ?? 0, done, payload)
      }
      if (total !== null) bar.setTotal(total)
      bar.update(done, payload)
    },
    stop: () => bar?.stop(),
  }
}

const MEASURED = '{bar} {value}/{total} · {rate} · {eta_formatted} left'
const COUNTING = '{value} · {rate}'

const formatTime = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
