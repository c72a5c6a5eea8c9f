import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { STAGES, type StageRequest, type Stages } from './stages.ts'

/** Runs the map stages, several at a time where there are several workers; what comes out does not depend on how many. */
export type StagePool = {
  /** How many requests are worth making at once. */
  readonly width: number
  readonly features: (input: Parameters<Stages['features']>[0]) => Promise<ReturnType<Stages['features']>>
  readonly collate: (input: Parameters<Stages['collate']>[0]) => Promise<ReturnType<Stages['collate']>>
  /** Stops the workers; what was asked for and is not done is given up. */
  readonly close: () => Promise<void>
}

/** A pool of `jobs` workers; with one job, the stages run here, and others get their turn between two requests. */
export const createStagePool = (jobs: number): StagePool => {
  if (jobs <= 1)
    return {
      width: 1,
      features: async input => {
        await setImmediate()
        return STAGES.features(input)
      },
      collate: async input => {
        await setImmediate()
        return STAGES.collate(input)
      },
      close: async () => undefined,
    }
  const workers = Array.from({ length: jobs }, () => new Worker(new URL('./stage-worker.ts', import.meta.url)))
  const idle = [...workers]
  const waiting: ((worker: Worker) => void)[] = []
  const acquire = (): Promise<Worker> => {
    const worker = idle.pop()
    return worker === undefined ? new Promise(resolve => waiting.push(resolve)) : Promise.resolve(worker)
  }
  const ask = async <Output>(request: StageRequest): Promise<Output> => {
    const worker = await acquire()
    const output = await answerOf<Output>(worker, request)
    const next = waiting.shift()
    if (next === undefined) idle.push(worker)
    else next(worker)
    return output
  }
  return {
    width: jobs * 3,
    features: input => ask({ stage: 'features', input }),
    collate: input => ask({ stage: 'collate', input }),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

const answerOf = <Output>(worker: Worker, request: StageRequest): Promise<Output> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', succeed).off('error', fail).off('exit', stop)
    }
    const succeed = (output: Output): void => {
      settle()
      resolve(output)
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const stop = (): void => fail(new Error('a worker of the analysis stopped'))
    worker.on('message', succeed).on('error', fail).on('exit', stop)
    worker.postMessage(request)
  })
