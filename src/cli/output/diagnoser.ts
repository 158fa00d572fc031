/**
 * All that can be said of a message.
 *
 * @module
 */
import type { DecodeError } from '../../ground/error.ts'
import { diagnose, type Diagnosis } from '../../check/diagnose.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { Message } from '../../wire/message.ts'
import { named, type Level } from './level.ts'

const wireErrors = (octets: Uint8Array): ReadonlyArray<DecodeError> => {
  const message = Message.decode(octets)
  return message._tag === 'Left' ? [message.left] : []
}

/** All that was found in a message. */
export type Diagnose = (octets: Uint8Array) => Diagnosis

/** All errors of a message that its level looks for, and all findings. */
export const diagnoser = (dictionary: Dictionary<unknown>, level: Level): Diagnose => {
  const withNames = named(dictionary)
  const everything = diagnose(dictionary)
  return (octets) => {
    const { errors, findings, cut } = everything(octets)
    return {
      errors: (level === 'typed' ? errors : wireErrors(octets)).map((error) => withNames(octets, error)),
      findings: findings.map((finding) => withNames(octets, finding)),
      cut,
    }
  }
}
