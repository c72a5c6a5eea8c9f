import { constants, platform, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { runStage, type StageRequest } from './stages.ts'

/**
 * The analysis takes every processor there is, and gives way to whoever wants one: a server of the same corpus, say. On Linux
 * alone, where a thread has a priority of its own; elsewhere it would be that of the whole process, which may be that server.
 */
const giveWay = (): void => {
  if (platform() !== 'linux') return
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Some sandboxes forbid it; the analysis is the same without.
  }
}

giveWay()
// One worker of the pool in stage-pool.ts: what a stage works on in, its result out.
parentPort?.on('message', (request: StageRequest) => parentPort?.postMessage(runStage(request)))
