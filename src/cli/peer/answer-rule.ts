/**
 * The rules by which `diameter serve` answers: `ReAuth=3004`, `272=TOO_BUSY`, `5012`.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import { ResultCodes } from '../../ground/result-code.ts'
import { findCommands, noSuchCommand } from '../define/command-search.ts'
import { numberOf } from '../define/name-search.ts'
import { isPeerCommand } from '../../wire/codes.ts'

/** Result-Codes by command code, and that of every other command. */
export interface AnswerRules {
  readonly byCommand: ReadonlyMap<number, number>
  readonly otherwise: number
}

/** CER, DWR and DPR: their answers follow from the state of the connection. */

const plainCode = (name: string): string =>
  name
    .toUpperCase()
    .replaceAll('-', '_')
    .replace(/^DIAMETER_/u, '')

/** A Result-Code by number, or by its name with or without DIAMETER_. */
const resultCodeOf = (text: string): Either<string, number> => {
  const number = numberOf(text)
  if (number !== undefined) {
    return number >= 1000 && number < 10_000
      ? right(number)
      : left(`a Result-Code is a number from 1000 to 9999, not '${text}'`)
  }
  const found = Object.entries(ResultCodes).find(([name]) => plainCode(name) === plainCode(text))
  return found === undefined ? left(`there is no Result-Code '${text}'`) : right(found[1])
}

const commandCodeOf = (text: string): Either<string, number> => {
  const number = numberOf(text)
  const code = number ?? findCommands(text).find(({ description }) => description.code !== undefined)?.description.code
  if (code === undefined) return left(noSuchCommand(text))
  if (code > 0xff_ffff) return left(`a command code has 24 bits: '${text}'`)
  return isPeerCommand(code)
    ? left(`the answers to CER, DWR and DPR follow from the connection: no rule for '${text}'`)
    : right(code)
}

const addRule = (rules: AnswerRules, text: string): Either<string, AnswerRules> => {
  const [command = '', code, ...more] = text.split('=')
  if (more.length > 0) return left(`--answer is COMMAND=CODE or CODE, not '${text}'`)
  const resultCode = resultCodeOf(code ?? command)
  if (resultCode._tag === 'Left') return resultCode
  if (code === undefined) return right({ ...rules, otherwise: resultCode.right })
  const commandCode = commandCodeOf(command)
  if (commandCode._tag === 'Left') return commandCode
  return right({ ...rules, byCommand: new Map([...rules.byCommand, [commandCode.right, resultCode.right]]) })
}

/** The later of two rules for one command holds. Without any, every request is answered with success. */
export const answerRules = (texts: ReadonlyArray<string>): Either<string, AnswerRules> =>
  texts.reduce<Either<string, AnswerRules>>(
    (rules, text) => (rules._tag === 'Left' ? rules : addRule(rules.right, text)),
    right({ byCommand: new Map(), otherwise: ResultCodes.DIAMETER_SUCCESS }),
  )

export const resultCodeFor = ({ byCommand, otherwise }: AnswerRules, commandCode: number): number =>
  byCommand.get(commandCode) ?? otherwise
