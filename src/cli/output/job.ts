/**
 * What is to be done with the items of inputs, as a value that can be sent to another thread.
 *
 * @module
 */
import type { DecodeOptions } from './decode-printer.ts'
import type { LintOptions } from './lint-printer.ts'
import type { Printer } from './printer.ts'

export type Job = ({ readonly _tag: 'Decode' } & DecodeOptions) | ({ readonly _tag: 'Lint' } & LintOptions)

/** The same with all that is known. */
export const knowingEverything = (job: Job): Job => ({ ...job, dictionary: 'everything' })

export const printerOf = async (job: Job): Promise<Printer> => {
  switch (job._tag) {
    case 'Decode':
      return (await import('./decode-printer.ts')).decodePrinter(job)
    case 'Lint':
      return (await import('./lint-printer.ts')).lintPrinter(job)
  }
}
