import type { Analysis, AnalysisStage, Corpus } from '@variorum/corpus'
import type { CommonOptions } from './command.ts'
import type { Io } from './io.ts'
import { type Progress, startProgress } from './progress.ts'

const LABELS: Readonly<Record<AnalysisStage, string>> = {
  features: 'reports looked through',
  grouping: 'reports grouped',
  comparing: 'reports compared',
}

/** What an analysis did, null when Ctrl-C stopped it, and how many seconds each of its stages took. */
export type TimedAnalysis = {
  readonly analysis: Analysis | null
  readonly seconds: Readonly<Partial<Record<AnalysisStage, number>>>
}

/** Brings the events up to date, with progress on stderr. */
export const analyseCorpus = async (
  io: Io,
  corpus: Corpus,
  { quiet = false, jobs }: CommonOptions & { readonly jobs?: number },
): Promise<TimedAnalysis> => {
  const seconds: Partial<Record<AnalysisStage, number>> = {}
  let shown: { readonly stage: AnalysisStage; readonly progress: Progress; readonly since: number } | null = null
  const endStage = (ended: typeof shown): void => {
    if (ended === null) return
    ended.progress.stop()
    seconds[ended.stage] = (seconds[ended.stage] ?? 0) + (Date.now() - ended.since) / 1000
  }
  const onProgress = (done: number, total: number, stage: AnalysisStage): void => {
    if (shown?.stage !== stage) {
      endStage(shown)
      shown = { stage, progress: startProgress(io, LABELS[stage], quiet, Date.now), since: Date.now() }
    }
    shown.progress.update(done, total)
  }
  try {
    const analysis = await corpus.analyse({ onProgress, signal: io.signal, ...(jobs !== undefined && { jobs }) })
    return { analysis, seconds }
  } finally {
    endStage(shown)
  }
}
