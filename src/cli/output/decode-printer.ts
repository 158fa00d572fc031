/**
 * What `diameter decode` prints.
 *
 * @module
 */
import { dictionaryNamed, type DictionaryName } from '../define/dictionaries.ts'
import type { Level } from './level.ts'
import type { Printer } from './printer.ts'

/** What was asked for. */
export interface DecodeOptions {
  readonly level: Level
  /** Whether all is to be said of a message. */
  readonly findings: boolean
  readonly form: 'json' | 'plain tree' | 'coloured tree'
  readonly dictionary: DictionaryName
}

// Nothing is loaded but what is asked for: a short message takes less time than a few modules.

export const decodePrinter = async ({ level, findings, form, dictionary: name }: DecodeOptions): Promise<Printer> => {
  const dictionary = await dictionaryNamed(name)
  const diagnose = findings ? (await import('./diagnoser.ts')).diagnoser(dictionary, level) : undefined
  if (form === 'json') return (await import('./json-lines.ts')).jsonPrinter(dictionary, level, diagnose)
  const [{ treePrinter }, { plainStyle, terminalStyle }] = await Promise.all([
    import('./tree.ts'),
    import('./style.ts'),
  ])
  return treePrinter(dictionary, level, diagnose, form === 'plain tree' ? plainStyle : terminalStyle)
}
