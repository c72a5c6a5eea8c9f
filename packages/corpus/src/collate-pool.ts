import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type CollatedGroup, collateGroup, type GroupInput } from './collate-group.ts'

/** Analyses groups, several at a time where there are several workers; what comes out does not depend on how many. */
export type CollatePool = {
  /** How many groups are worth asking for at once. */
  readonly width: number
  readonly collate: (input: GroupInput) => Promise<CollatedGroup>
  /** Stops the workers; groups that were asked for and are not done are given up. */
  readonly close: () => Promise<void>
}

/** A pool of `jobs` workers; with one job, the groups are analysed here, and others get their turn between two of them. */
export const createCollatePool = (jobs: number): CollatePool => {
  if (jobs <= 1)
    return {
      width: 1,
      collate: async input => {
        await setImmediate()
        return collateGroup(input)
      },
      close: async () => undefined,
    }
  const workers = Array.from({ length: jobs }, () => new Worker(new URL('./collate-worker.ts', import.meta.url)))
  const idle = [...workers]
  const waiting: ((worker: Worker) => void)[] = []
  const release = (worker: Worker): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(worker)
    else next(worker)
  }
  const acquire = (): Promise<Worker> => {
    const worker = idle.pop()
    return worker === undefined ? new Promise(resolve => waiting.push(resolve)) : Promise.resolve(worker)
  }
  return {
    width: jobs * 3,
    collate: async input => {
      const worker = await acquire()
      const result = await ask(worker, input)
      release(worker)
      return result
    },
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

const ask = (worker: Worker, input: GroupInput): Promise<CollatedGroup> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', succeed).off('error', fail).off('exit', stop)
    }
    const succeed = (result: CollatedGroup): void => {
      settle()
      resolve(result)
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const stop = (): void => fail(new Error('a worker of the analysis stopped'))
    worker.on('message', succeed).on('error', fail).on('exit', stop)
    worker.postMessage(input)
  })
