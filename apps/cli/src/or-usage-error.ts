import { UsageError } from './io.ts'

/** Does `work`; what the user named and is not there (a RangeError) is theirs to mend. @throws UsageError in its place. */
export const orUsageError = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}
