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

/** Resolves at the first signal; a second one ends the program at once. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    let isFirst = true
    const stop = (): void => {
      if (!isFirst) process.exit(Status.failed)
      isFirst = false
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })

/** Waits for whoever reads the output, so that a slow reader slows the peers down. */
const outputTaken = Effect.suspend(() =>
  process.stdout.writableNeedDrain ? Effect.promise(() => once(process.stdout, 'drain')) : Effect.void,
)

/** Gives the exit status. */
export const servePeers = async (call: ServeCall): Promise<number> => {
  const { originHost, originRealm, applications, cause, host, port, rules, json } = call
  // Before anybody can know that it listens.
  const end = signalled()
  const isColoured = process.stdout.isTTY && process.stdout.hasColors()
  const form = json ? 'json' : isColoured ? 'coloured tree' : 'plain tree'
  const show = await messageLog(originHost, call.tls === undefined ? 'TCP' : 'TLS', form)
  const answer = ruledAnswer(rules, { originHost, originRealm })
  const tls = tlsOptions(call)

  const program = Effect.gen(function* () {
    const node = yield* DiameterNode.make({
      originHost,
      originRealm,
      ...applications,
      cause,
      fallback: ({ octets }: AnyRequest) =>
        Effect.gen(function* () {
          yield* outputTaken
          const request = Message.decode(octets)
          return request._tag === 'Right' ? answer(request.right) : { resultCode: 5012 }
        }),
      trace: (message) => void process.stdout.write(show(message, Date.now())),
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
