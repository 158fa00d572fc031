/**
 * How what was read is shown.
 *
 * @module
 */
import type { DecodeError } from '../ground/error.ts'
import type { Diagnosis } from '../typed/diagnose.ts'
import type { Message } from '../wire/message.ts'
import type { Place } from './item.ts'

/** Text for standard output, line ends included. */
export interface Presenter {
  /** Before the messages of one of several inputs. */
  readonly heading: (name: string) => string
  /** With all that was found in it, where that was asked for. */
  readonly message: (message: Message, place: Place, diagnosis?: Diagnosis) => string
  /** `message` is there where at least its AVPs could be told apart. */
  readonly error: (error: DecodeError, place: Place, message?: Message, diagnosis?: Diagnosis) => string
  /** A line that is no hexadecimal text beyond `offset` octets; the sentence says which line. */
  readonly notHex: (offset: number, sentence: string) => string
}
