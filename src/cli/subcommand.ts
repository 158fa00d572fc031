/**
 * What a subcommand is, and how it reads its arguments.
 *
 * @module
 */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { left, right, type Either } from '../ground/either.ts'
import { complain } from './report.ts'
import { Status } from './status.ts'

/** Gives its exit status. */
export type Subcommand = (args: ReadonlyArray<string>) => Promise<number>

type Options = NonNullable<ParseArgsConfig['options']>

const parse = <const O extends Options>(args: ReadonlyArray<string>, options: O) =>
  parseArgs({ args: [...args], options, allowPositionals: true })

/** Options by name, and the other arguments. */
export type Call<O extends Options> = ReturnType<typeof parse<O>>

/** The first sentence of what `parseArgs` throws: what follows is advice on `--`. */
const sentenceOf = (error: unknown): string => {
  const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/u, 1)
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

const readCall = <const O extends Options>(args: ReadonlyArray<string>, options: O): Either<string, Call<O>> => {
  try {
    return right(parse(args, options))
  } catch (error) {
    return left(sentenceOf(error))
  }
}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const

/** A subcommand that prints `usage` for `--help`, and refuses a call that `run` finds wrong with one line. */
export const subcommand =
  <const O extends Options>(
    name: string,
    usage: string,
    options: O,
    run: (call: Call<O & typeof helpOption>) => Either<string, Promise<number>>,
  ): Subcommand =>
  async (args) => {
    const call = readCall(args, { ...options, ...helpOption })
    if (call._tag === 'Right' && (call.right.values as { readonly help?: boolean }).help === true) {
      process.stdout.write(usage)
      return Status.well
    }
    const result = call._tag === 'Left' ? call : run(call.right)
    if (result._tag === 'Right') return result.right
    complain(`${name}: ${result.left} (diameter ${name} --help says more)`)
    return Status.wrongCall
  }
