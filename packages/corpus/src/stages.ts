import { extractFeatures } from '@variorum/collate'
import type { Report } from '@variorum/text'
import { type CollatedGroup, collateGroup, type GroupInput } from './collate-group.ts'
import { packFeatures } from './pack-features.ts'

/**
 * The map stages of the analysis, by name: pure functions of plain data, so that they can run in any worker and their
 * results do not depend on how many there are.
 */
export const STAGES = {
  /** Reports → their features, packed. */
  features: (reports: readonly Report[]): readonly Uint8Array[] =>
    reports.map(report => packFeatures(extractFeatures(report))),
  /** Events → their collations. */
  collate: (groups: readonly GroupInput[]): readonly CollatedGroup[] => groups.map(collateGroup),
}

/** The stages by name, each a function of one argument. */
export type Stages = typeof STAGES

/** A stage and what it is to work on, as it is sent to a worker. */
export type StageRequest = {
  readonly [Name in keyof Stages]: { readonly stage: Name; readonly input: Parameters<Stages[Name]>[0] }
}[keyof Stages]

/** Does what is asked. */
export const runStage = (request: StageRequest): ReturnType<Stages[keyof Stages]> =>
  request.stage === 'features' ? STAGES.features(request.input) : STAGES.collate(request.input)
