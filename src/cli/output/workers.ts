/**
 * Threads that print batches beside the one that reads them.
 *
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { Batch } from './batch.ts'
import type { Job } from './job.ts'
import type { Reply, Request } from '../worker.ts'

/** Workers of one job. */
export interface Workers {
  /** Resolves when all of them are there; until then, and from then on, `print` gives work to those that are. */
  readonly ready: Promise<void>
  /**
   * Has a batch printed into this memory, which with the batch's own is not to be used until it is there. `undefined`
   * where all have enough to do: then the caller does it.
   */
  readonly print: (batch: Batch, memory: Uint8Array) => Promise<Reply> | undefined
  readonly end: () => Promise<void>
}

/** One is being printed, and one waits. */
const enough = 2

interface Waiting {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly ready: Promise<void>
  isReady: boolean
  /** For its replies, which come in the order of the requests. */
  readonly waiting: Array<Waiting>
}

/** At the door of the command line, compiled or not as it is. */
const workerFile = new URL(`../worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)

const startThread = (job: Job): Thread => {
  const worker = new Worker(workerFile, { workerData: job })
  const waiting: Array<Waiting> = []
  const thread: Thread = {
    worker,
    ready: new Promise((resolve, reject) => {
      worker.once('message', () => {
        thread.isReady = true
        worker.on('message', (reply: Reply) => waiting.shift()?.resolve(reply))
        resolve()
      })
      worker.once('error', (error: Error) => {
        thread.isReady = false
        reject(error)
        for (const each of waiting.splice(0)) each.reject(error)
      })
    }),
    isReady: false,
    waiting,
  }
  // Whoever does not wait for it prints without it.
  thread.ready.catch(() => {})
  return thread
}

export const startWorkers = (job: Job, count: number): Workers => {
  const threads = Array.from({ length: count }, () => startThread(job))
  return {
    ready: Promise.all(threads.map(({ ready }) => ready)).then(() => {}),
    print: (batch, memory) => {
      const free = threads
        .filter(({ isReady, waiting }) => isReady && waiting.length < enough)
        .reduce<Thread | undefined>(
          (a, b) => (a === undefined || b.waiting.length < a.waiting.length ? b : a),
          undefined,
        )
      if (free === undefined) return undefined
      const request = { batch, memory } as Request
      free.worker.postMessage(request, [request.batch.octets.buffer as ArrayBuffer, request.memory.buffer])
      return new Promise((resolve, reject) => free.waiting.push({ resolve, reject }))
    },
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
