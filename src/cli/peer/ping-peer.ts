/**
 * The steps of `diameter ping`, each with a limit of its own, so that the whole has one.
 *
 * @module
 */
import { checkServerIdentity, type ConnectionOptions, type PeerCertificate } from 'node:tls'
import * as Effect from 'effect/Effect'
import * as Option from 'effect/Option'
import * as Result from 'effect/Result'
import { DiameterNode, type Peer, type Traced } from '../../effect/peer/index.ts'
import {
  CapabilitiesExchange,
  DisconnectPeerAnswer,
  type AnswerMessage,
  type CapabilitiesExchangeAnswer,
} from '../../rfc6733/commands.ts'
import { describe } from '../../ground/explain.ts'
import { commandCodeOf, hasHeader, isRequest } from '../../wire/peek.ts'
import { runScoped } from './effect-run.ts'
import type { NodeCall } from './node-options.ts'
import { addressText } from './peer-address.ts'
import { connectError, requestError, type StepError } from './step-error.ts'
import { allWell, resultError, reportJson, reportText, type PingReport, type Step } from './ping-report.ts'
import { Status } from '../status.ts'
import { plainStyle, terminalStyle } from '../output/style.ts'

/** What was asked for. */
export interface PingCall extends NodeCall {
  readonly host: string
  readonly port: number
  /** How many watchdog requests. */
  readonly count: number
  readonly json: boolean
}

/** Milliseconds since the program started by which each is over: "within 10 s whatever the peer does". */
const limits = { open: 6500, watchdogs: 8000, all: 9300 } as const

/** The most that a DWA or a DPA is waited for, where there is as much time left. */
const patience = 3000

const sinceStart = (): number => process.uptime() * 1000

/** Until a limit, in milliseconds: a step that is begun late still gets its chance. */
const until = (limit: number): number => Math.max(100, limit - sinceStart())

// -------------------------------------------------------------------------------------
// what is seen
// -------------------------------------------------------------------------------------

/** The exchange of capabilities as it passed: a peer that refuses says who it is too. */
interface Seen {
  cerAt?: number
  ceaAt?: number
  answer?: CapabilitiesExchangeAnswer | AnswerMessage
  certificate?: PeerCertificate
  /** What is wrong with the DPA. */
  badDpa?: StepError
}

const isDpa = (octets: Uint8Array): boolean => hasHeader(octets) && commandCodeOf(octets) === 282 && !isRequest(octets)

const note =
  (seen: Seen) =>
  ({ direction, octets }: Traced): void => {
    if (seen.ceaAt !== undefined) {
      const dpa = direction === 'received' && isDpa(octets) ? DisconnectPeerAnswer.decode(octets) : undefined
      if (dpa?._tag === 'Left') seen.badDpa = { _tag: 'InvalidAnswer', message: describe(dpa.left) }
      return
    }
    const decoded = CapabilitiesExchange.decode(octets)
    if (decoded._tag === 'Left') return
    if (decoded.right._tag === 'CapabilitiesExchangeRequest') {
      if (direction === 'sent') seen.cerAt = performance.now()
    } else if (direction === 'received') {
      seen.ceaAt = performance.now()
      seen.answer = decoded.right
    }
  }

/** What the peer's certificate is for, where that is neither the host that was asked for nor the peer's own name. */
const certificateNote = ({ certificate, answer }: Seen, host: string): string | undefined => {
  if (certificate === undefined) return undefined
  const names = certificate.subjectaltname ?? `CN=${String(certificate.subject?.CN)}`
  if (answer === undefined) return names
  const fits = [host, answer.originHost].some((name) => checkServerIdentity(name, certificate) === undefined)
  return fits ? names : `${names}, which is not the peer's name`
}

// -------------------------------------------------------------------------------------
// steps
// -------------------------------------------------------------------------------------

const notConnected: StepError = { _tag: 'NotConnected', message: 'there was no connection' }

const timedOut = (what: string): StepError => ({ _tag: 'TimedOut', message: what })

/** One watchdog request; with `false`, no other one is worth sending. */
const watchdog = (peer: Peer): Effect.Effect<readonly [Step, boolean]> =>
  Effect.timeoutOption(peer.watchdog, Math.min(patience, until(limits.watchdogs))).pipe(
    Effect.map((answer): readonly [Step, boolean] => {
      if (Option.isNone(answer)) return [{ error: timedOut('no Device-Watchdog-Answer came') }, false]
      const { resultCode, milliseconds } = answer.value
      const error = resultError(resultCode, undefined)
      return [{ resultCode, ms: milliseconds, ...(error === undefined ? {} : { error }) }, true]
    }),
    // A peer that answers wrongly is there.
    Effect.catch((error) =>
      Effect.succeed([{ error: requestError(error) }, error.reason._tag === 'InvalidAnswer'] as const),
    ),
  )

const watchdogs = (peer: Peer, count: number) =>
  Effect.gen(function* () {
    const steps: Array<Step> = []
    while (steps.length < count) {
      if (sinceStart() > limits.watchdogs) return [...steps, { error: timedOut('there was no time left to send it') }]
      const [step, goesOn] = yield* watchdog(peer)
      steps.push(step)
      if (!goesOn) break
    }
    return steps
  })

const disconnect = (peer: Peer, cause: PingCall['cause'], seen: Seen): Effect.Effect<PingReport['disconnect']> =>
  Effect.map(peer.disconnect(cause), (answer): PingReport['disconnect'] => {
    if (answer === undefined) return { cause, error: { ...notConnected, message: 'there is no connection any more' } }
    const { resultCode, milliseconds } = answer
    if (resultCode === undefined) return { cause, error: seen.badDpa ?? timedOut('no Disconnect-Peer-Answer came') }
    const error = resultError(resultCode, undefined) ?? seen.badDpa
    return { cause, resultCode, ms: milliseconds, ...(error === undefined ? {} : { error }) }
  })

const tlsOptions = ({ tls }: PingCall, seen: Seen): ConnectionOptions | undefined =>
  tls === undefined
    ? undefined
    : {
        ...tls,
        // Authorities are what Diameter's trust goes by (RFC 6733 section 13.2); names are reported.
        checkServerIdentity: (_, certificate) => {
          seen.certificate = certificate
          return undefined
        },
      }

/** Goes through the steps, and calls `report` after each with what it has so far. */
const steps = (call: PingCall, report: (report: PingReport) => void) => {
  const { host, port, cause, count, originHost, originRealm, applications } = call
  const seen: Seen = {}
  const begun = performance.now()
  const between = (from?: number, to?: number): { readonly ms?: number } =>
    from === undefined || to === undefined ? {} : { ms: to - from }
  let soFar: PingReport = {
    address: addressText(host, port),
    transport: call.tls === undefined ? 'TCP' : 'TLS',
    connection: {},
    capabilities: { error: timedOut('no Capabilities-Exchange-Answer in time') },
    watchdogs: [],
    disconnect: { cause, error: notConnected },
    answer: undefined,
    certificate: undefined,
  }
  const add = (more: Partial<PingReport>): void => {
    soFar = { ...soFar, ...more }
    report(soFar)
  }
  add({})

  return Effect.gen(function* () {
    const node = yield* DiameterNode.make({
      originHost,
      originRealm,
      ...applications,
      timers: {
        connect: until(limits.open),
        capabilities: until(limits.open),
        disconnect: patience,
        grace: 100,
      },
      trace: note(seen),
    })
    const tls = tlsOptions(call, seen)
    const opened = yield* Effect.result(node.connect({ host, port, ...(tls === undefined ? {} : { tls }) }))
    const { answer } = seen
    const error = Result.isFailure(opened) ? connectError(opened.failure) : undefined
    const cea = answer?._tag === 'CapabilitiesExchangeAnswer' ? answer : undefined
    const refused =
      error?.resultCode === undefined ? error : resultError(error.resultCode, answer?.errorMessage, error.failedAvp)
    add({
      connection: seen.cerAt === undefined && error !== undefined ? { error } : between(begun, seen.cerAt),
      capabilities: {
        ...(answer === undefined ? {} : { resultCode: answer.resultCode, originHost: answer.originHost }),
        ...between(seen.cerAt, seen.ceaAt),
        ...(refused === undefined ? {} : { error: refused }),
      },
      answer: cea,
      certificate: certificateNote(seen, host),
    })
    if (Result.isFailure(opened)) return
    const peer = opened.success
    add({ disconnect: { cause, error: timedOut('there was no time left for it') } })
    add({ watchdogs: yield* watchdogs(peer, count) })
    add({ disconnect: yield* disconnect(peer, cause, seen) })
  })
}

// -------------------------------------------------------------------------------------
// the whole
// -------------------------------------------------------------------------------------

const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })

/** Prints the report, and ends the program: what is still open, or looked up, would keep it alive. */
export const pingPeer = async (call: PingCall): Promise<number> => {
  let report: PingReport | undefined
  const program = steps(call, (next) => {
    report = next
  })
  const late = new Promise<void>((resolve) => void setTimeout(resolve, until(limits.all)))
  await Promise.race([runScoped(Effect.orDie(program)), late])
  if (report === undefined) return Status.failed
  const style = process.stdout.isTTY && process.stdout.hasColors() ? terminalStyle : plainStyle
  await print(call.json ? reportJson(report) : reportText(style, report))
  return process.exit(allWell(report) ? Status.well : Status.failed)
}
