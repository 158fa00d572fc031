/**
 * All inputs of a call, item by item, to standard output and, where there is no message, to standard error.
 *
 * @module
 */
import { batchSize, openBatch, printBatch, type Batch, type OpenBatch, type Printed } from './batch.ts'
import type { CaptureOptions } from '../../capture/index.ts'
import type { Input } from '../input/open-input.ts'
import { readInputs, type Consumer } from '../input/read-inputs.ts'
import type { Item, Remark } from '../input/item.ts'
import { knowingEverything, printerOf, type Job } from './job.ts'
import type { Printer } from './printer.ts'
import { complain, noteFailure, statusSoFar, writeOutput } from '../report.ts'
import { anyReader } from '../input/any-reader.ts'
import { defaultWorkerCount } from './worker-count.ts'
import type { Workers } from './workers.ts'

/** So many octets of messages take longer than workers to start. */
const large = 8_388_608

/** Memory that is used again and again, unless something large made it grow. */
const memoryOf = (size: number, kept: number) => {
  const spare: Array<Uint8Array> = []
  return {
    take: (): Uint8Array => spare.pop() ?? new Uint8Array(size),
    give: (memory: Uint8Array): void => {
      if (memory.length <= kept) spare.push(memory)
    },
  }
}

/** What is written one after another, whoever makes it and however long that takes. */
const inOrder = () => {
  const steps: Array<Promise<void>> = []
  let last = Promise.resolve()
  return {
    add: (step: () => Promise<void>): void => {
      const done = last.then(step).then(() => {
        void steps.shift()
      })
      // Whoever waits for it hears of it.
      done.catch(() => {})
      steps.push(done)
      last = done
    },
    /** Resolves when there are fewer than so many left. */
    fewerThan: async (most: number): Promise<void> => {
      while (steps.length >= most) await steps[0]
    },
  }
}

/** Prints batches, remarks and headings in their order. */
const printing = (job: Job, first: Printer, wanted: number | undefined) => {
  const order = inOrder()
  const octets = memoryOf(2 * batchSize, 4 * batchSize)
  const texts = memoryOf(4 * batchSize, 32 * batchSize)
  const count = wanted ?? defaultWorkerCount()
  let workers: Workers | undefined
  let starting: Promise<Workers> | undefined
  let seen = 0

  const start = (): Promise<Workers> =>
    (starting ??= import('./workers.ts').then(
      ({ startWorkers }) => (workers = startWorkers(knowingEverything(job), count)),
    ))

  let printer = first
  let everything: Promise<Printer> | undefined

  /** Loads the tables of all applications when a message first needs them. */
  const printHere = async (batch: Batch, text: Uint8Array): Promise<{ printed: Printed; memory: Uint8Array }> => {
    if (batch.needsEverything) printer = await (everything ??= printerOf(knowingEverything(job)))
    return { printed: printBatch(printer, batch, text), memory: batch.octets }
  }

  const print = (batch: Batch): void => {
    seen += batch.size
    if (count > 0 && seen > large) void start()
    const text = texts.take()
    const reply = workers?.print(batch, text) ?? printHere(batch, text)
    order.add(async () => {
      const { printed, memory } = await reply
      if (!printed.isWell) noteFailure()
      await writeOutput(printed.text.subarray(0, printed.size))
      octets.give(memory)
      texts.give(printed.text)
    })
  }

  const printHeading = (input: Input): void => order.add(() => writeOutput(Buffer.from(first.heading(input.name))))

  const remark = (input: Input, { _tag, message }: Remark): void =>
    order.add(async () => {
      if (_tag === 'Problem') noteFailure()
      complain(`${input.name}: ${message}`)
    })

  /** Prints items; resolves when there is room for more. */
  const printItems = async (input: Input, items: ReadonlyArray<Item>): Promise<void> => {
    let batch: OpenBatch | undefined
    const finish = async (): Promise<void> => {
      // Messages of megabytes are not held side by side.
      const isLarge = batch !== undefined && batch.size() > 4 * batchSize
      if (batch !== undefined) print(batch.close())
      batch = undefined
      await order.fewerThan(isLarge ? 1 : 2 * count + 2)
    }
    for (const item of items) {
      if (item._tag === 'Problem' || item._tag === 'Note') {
        await finish()
        remark(input, item)
      } else {
        batch ??= openBatch(input.name, octets.take())
        batch.add(item)
        if (batch.size() >= batchSize) await finish()
      }
    }
    await finish()
  }

  return {
    printHeading,
    printItems,
    /** Where workers were asked for, they print small inputs too. */
    begin: async (): Promise<void> => {
      if (wanted !== undefined && wanted > 0) await (await start()).ready
    },
    /** Resolves when all is written. */
    flush: (): Promise<void> => order.fewerThan(1),
    end: async (): Promise<void> => (await starting)?.end(),
  }
}

/** Prints the items of files, or of standard input, by so many workers, if that is given; gives the exit status. */
export const printItems = async (
  files: ReadonlyArray<string>,
  job: Job,
  workers: number | undefined,
  captures: CaptureOptions,
): Promise<number> => {
  const out = printing(job, await printerOf(job), workers)
  try {
    await out.begin()
    await readInputs(files, async (input): Promise<Consumer> => {
      const reader = anyReader(captures)
      if (files.length > 1) out.printHeading(input)
      return {
        push: async (chunk) => {
          await out.printItems(input, await reader.push(chunk))
          return !reader.isDone()
        },
        end: async () => {
          await out.printItems(input, await reader.end())
          await out.flush()
        },
      }
    })
  } finally {
    await out.end()
  }
  return statusSoFar()
}
