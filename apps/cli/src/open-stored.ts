import { type Corpus, type OpenOptions, openCorpus } from '@variorum/corpus'
import { UsageError } from './io.ts'

/** Opens the corpus at `path`. @throws UsageError where the file is no corpus, or one that has to be updated or is of a later version. */
export const openStored = (path: string, options: OpenOptions = {}): Corpus => {
  try {
    return openCorpus(path, options)
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
}
