import { parentPort } from 'node:worker_threads'
import { collateGroup, type GroupInput } from './collate-group.ts'

// One worker of the pool in collate-pool.ts: a group in, its analysis out.
parentPort?.on('message', (input: GroupInput) => parentPort?.postMessage(collateGroup(input)))
