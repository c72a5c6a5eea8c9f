import { parentPort } from 'node:worker_threads'
import { runStage, type StageRequest } from './stages.ts'

// One worker of the pool in stage-pool.ts: what a stage works on in, its result out.
parentPort?.on('message', (request: StageRequest) => parentPort?.postMessage(runStage(request)))
