/**
 * What `diameter decode` prints.
 *
 * @module
 */
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import type { Level } from './level.ts'
import type { Printer } from './printer.ts'

/** What was asked for. */
export interface DecodeOptions {
  readonly level: Level
  /** Whether all is to be said of a message. */
  readonly findings: boolean
  readonly form: 'json' | 'plain tree' | 'coloured tree'
}

// Nothing is loaded but what is asked for: a short message takes less time than a few modules.

export const decodePrinter = async ({ level, findings, form }: DecodeOptions): Promise<Printer> => {
  const diagnose = findings ? (await import('./diagnoser.ts')).diagnoser(rfc6733, level) : undefined
  if (form === 'json') return (await import('./json-lines.ts')).jsonPrinter(rfc6733, level, diagnose)
  const [{ treePrinter }, { plainStyle, terminalStyle }] = await Promise.all([
    import('./tree.ts'),
    import('./style.ts'),
  ])
  return treePrinter(rfc6733, level, diagnose, form === 'plain tree' ? plainStyle : terminalStyle)
}
