/**
 * The peer of `diameter serve`, until a signal ends it.
 *
 * @module
 */
import { once } from 'node:events'
import type { TlsOptions } from 'node:tls'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import { DiameterNode, type AnyRequest } from '../../effect/peer/index.ts'
import { Message } from '../../wire/message.ts'
import type { AnswerRules } from './answer-rule.ts'
import { runScoped } from './effect-run.ts'
import { messageLog } from './message-log.ts'
import type { NodeCall } from './node-options.ts'
import { detailText } from './step-error.ts'
import { complain } from '../report.ts'
import { ruledAnswer } from './ruled-answer.ts'
import { Status } from '../status.ts'

/** What was asked for. */
export interface ServeCall extends NodeCall {
  readonly port: number
  readonly host: string | undefined
  readonly rules: AnswerRules
  readonly json: boolean
}

/** "The Diameter node acting as the TLS/TCP […] server MUST request a certificate" (RFC 6733 section 13.1). */
const tlsOptions = ({ tls }: ServeCall): TlsOptions | undefined =>
  tls === undefined ? undefined : { ...tls, requestCert: true, rejectUnauthorized: tls.ca !== undefined }

/** How long the peers may take to answer and to close after a signal, in milliseconds. */
const leaving = { grace: 500, disconnect: 3_500, all: 5_000 } as const

/** Resolves at the first signal, after which the program ends in time; a second one ends it at once. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    let isFirst = true
    const stop = (): void => {
      if (!isFirst) process.exit(Status.failed)
      isFirst = false
      // Whatever its peers do, and though nobody takes its output.
      setTimeout(() => process.exit(Status.well), leaving.all).unref()
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })

/** Waits for whoever reads the output, so that a slow reader slows the peers down; all wait for the same. */
const outputTaken = (() => {
  let taken: Promise<unknown> | undefined
  const waited = (): Promise<unknown> => {
    taken ??= once(process.stdout, 'drain').finally(() => {
      taken = undefined
    })
    return taken
  }
  return Effect.suspend(() => (process.stdout.writableNeedDrain ? Effect.promise(waited) : Effect.void))
})()

/** Octets of output that nobody has taken, at the most: what no handler can hold back, as watchdogs, is not shown then. */
const maximumUntaken = 4_194_304

/** Writes as long as the output is taken, and says how much was left out once it is again. */
const boundedOutput = (): ((text: () => Uint8Array) => void) => {
  let leftOut = 0
  const tell = (): void => {
    complain(`serve: ${leftOut} messages are not shown: nobody took the output`)
    leftOut = 0
  }
  return (text) => {
    if (process.stdout.writableLength < maximumUntaken) process.stdout.write(text())
    else if (leftOut++ === 0) process.stdout.once('drain', tell)
  }
}

/** Gives the exit status. */
export const servePeers = async (call: ServeCall): Promise<number> => {
  const { originHost, originRealm, applications, cause, host, port, rules, json } = call
  // Before anybody can know that it listens.
  const end = signalled()
  const isColoured = process.stdout.isTTY && process.stdout.hasColors()
  const form = json ? 'json' : isColoured ? 'coloured tree' : 'plain tree'
  const show = await messageLog(originHost, call.tls === undefined ? 'TCP' : 'TLS', form)
  const write = boundedOutput()
  const answer = ruledAnswer(rules, { originHost, originRealm })
  const tls = tlsOptions(call)

  const program = Effect.gen(function* () {
    const node = yield* DiameterNode.make({
      originHost,
      originRealm,
      ...applications,
      // "a monotonically increasing value that is advanced whenever a Diameter entity restarts with loss of previous state"
      originStateId: Math.floor(Date.now() / 1000),
      cause,
      timers: { grace: leaving.grace, disconnect: leaving.disconnect },
      fallback: ({ octets }: AnyRequest) =>
        Effect.gen(function* () {
          yield* outputTaken
          const request = Message.decode(octets)
          return request._tag === 'Right' ? answer(request.right) : { resultCode: 5012 }
        }),
      trace: (message) => write(() => show(message, Date.now())),
    })
    const listening = yield* Effect.result(
      node.listen({
        port,
        unknownPeers: 'accept',
        ...(host === undefined ? {} : { host }),
        ...(tls === undefined ? {} : { tls }),
      }),
    )
    if (Result.isFailure(listening)) {
      complain(`serve: port ${port}: ${detailText(listening.failure.message)}`)
      return Status.failed
    }
    process.stdout.write(`listening ${listening.success.port}\n`)
    yield* Effect.promise(() => end)
    return Status.well
  })
  return runScoped(Effect.orDie(program))
}
