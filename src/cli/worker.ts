/**
 * A thread that prints batches.
 *
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { printBatch, type Batch, type Printed } from './output/batch.ts'
import { printerOf, type Job } from './output/job.ts'

/** A batch, and memory for its text. */
export interface Request {
  readonly batch: Batch
  readonly memory: Uint8Array<ArrayBuffer>
}

/** A printed batch, and the memory that the batch was in. */
export interface Reply {
  readonly printed: Printed
  readonly memory: Uint8Array
}

const printer = await printerOf(workerData as Job)

parentPort?.on('message', ({ batch, memory }: Request) => {
  const printed = printBatch(printer, batch, memory)
  const reply: Reply = { printed, memory: batch.octets }
  parentPort?.postMessage(reply, [printed.text.buffer as ArrayBuffer, batch.octets.buffer as ArrayBuffer])
})

parentPort?.postMessage('ready', [])
