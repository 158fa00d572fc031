/**
 * `decode --json`: an object a line, a failure in the place of its message.
 *
 * @module
 */
import { resultCode, type DecodeError } from '../ground/error.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { describe } from '../typed/explain.ts'
import { toJson } from '../typed/json.ts'
import type { Message } from '../wire/message.ts'
import type { Presenter } from './presenter.ts'

interface JsonFailure {
  readonly _tag: string
  /** None where there was no message to answer. */
  readonly resultCode: number | null
  readonly offset: number
  readonly path: ReadonlyArray<string>
  readonly message: string
}

const line = (value: object): string => `${JSON.stringify(value)}\n`

const failure = (error: JsonFailure): string => line({ error })

export const jsonLines = (dictionary: Dictionary<unknown>): Presenter => {
  const json = toJson(dictionary)
  return {
    heading: () => '',
    message: (message: Message) => line(json(message)),
    error: (error: DecodeError) => {
      const { offset, path, reason } = error
      return failure({ _tag: reason._tag, resultCode: resultCode(error), offset, path, message: describe(error) })
    },
    notHex: (offset: number, message: string) =>
      failure({ _tag: 'NotHex', resultCode: null, offset, path: [], message }),
  }
}
