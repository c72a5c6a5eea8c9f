import type { Analysis, AnalysisStage, Corpus } from '@variorum/corpus'
import type { CommonOptions } from './command.ts'
import type { Io } from './io.ts'
import { type Progress, startProgress } from './progress.ts'

const LABELS: Readonly<Record<AnalysisStage, string>> = { features: 'reports read', comparing: 'reports compared' }

/** Brings the events up to date, with progress on stderr. Null when Ctrl-C stopped it. */
export const analyseCorpus = async (
  io: Io,
  corpus: Corpus,
  { quiet = false, jobs }: CommonOptions & { readonly jobs?: number },
): Promise<Analysis | null> => {
  let shown: { readonly stage: AnalysisStage; readonly progress: Progress } | null = null
  const onProgress = (done: number, total: number, stage: AnalysisStage): void => {
    if (shown?.stage !== stage) {
      shown?.progress.stop()
      shown = { stage, progress: startProgress(io, LABELS[stage], quiet, Date.now) }
    }
    shown.progress.update(done, total)
  }
  try {
    return await corpus.analyse({ onProgress, signal: io.signal, ...(jobs !== undefined && { jobs }) })
  } finally {
    stop(shown)
  }
}

const stop = (shown: { readonly progress: Progress } | null): void => shown?.progress.stop()
