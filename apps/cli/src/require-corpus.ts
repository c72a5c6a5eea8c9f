import { stat } from 'node:fs/promises'
import { UsageError } from './io.ts'

/** The path, once it is sure that a file is there; reading commands never make a corpus. */
export const requireCorpus = async (path: string): Promise<string> => {
  const found = await stat(path).catch(() => null)
  if (found === null)
    throw new UsageError(
      `there is no corpus at ${path}: make one with \`variorum add SOURCE…\`, or name it with --corpus`,
    )
  return path
}
