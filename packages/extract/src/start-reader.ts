import { type ChildProcess, fork } from 'node:child_process'

/** Starts a reading process: an empty environment, no output of its own, so many megabytes of heap, values sent by structured clone. */
export const startReader = (program: URL, megabytes: number): ChildProcess =>
  fork(program, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
