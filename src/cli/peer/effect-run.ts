/**
 * Programs of Effect, run by the command line: what they log is for services; of it only errors are said here.
 *
 * @module
 */
import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Logger from 'effect/Logger'
import type * as Scope from 'effect/Scope'
import { complain } from '../report.ts'

const errors = Logger.make<unknown, void>(({ logLevel, message, cause }) => {
  if (logLevel !== 'Error' && logLevel !== 'Fatal') return
  const words: ReadonlyArray<unknown> = Array.isArray(message) ? message : [message]
  const why = Cause.prettyErrors(cause).map((error) => error.message)
  complain([...words, ...why].map(String).join(': '))
})

/** Runs a program in a scope of its own, which is closed when it ends. */
export const runScoped = <A>(program: Effect.Effect<A, never, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.scoped(program), Logger.layer([errors])))
