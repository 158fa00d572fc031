/**
 * What the runners of a node's peers have in common: the clock, chance, the fibres' context, and where things are told.
 *
 * @module
 */
import * as Cause from 'effect/Cause'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type * as Fiber from 'effect/Fiber'
import * as PubSub from 'effect/PubSub'
import * as Random from 'effect/Random'
import type * as Scope from 'effect/Scope'
import * as Stream from 'effect/Stream'
import type * as Take from 'effect/Take'
import { identifierOf, type IdentifierKey } from '../../peer/identifiers.ts'
import type { PeerConfiguration } from '../../peer/model.ts'
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import { Dictionary } from '../../typed/dictionary.ts'
import { describe } from '../../ground/explain.ts'
import { printable } from '../../ground/printable.ts'
import { ConfigurationError, reasonText, resultCodeText } from './error.ts'
import { answering, type Answering } from './handler.ts'
import { makeNodeMemory, type NodeMemory } from './memory.ts'
import { makeMetrics, type Metrics } from './metrics.ts'
import { nodeTransport } from './node-transport.ts'
import { settingsOf, type NodeOptions, type RefusedConnection, type Settings } from './options.ts'
import type { Peer, PeerNotice } from './peer.ts'
import type { Transport } from './transport.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The surroundings of a peer's runner. */
export interface Environment {
  readonly settings: Settings
  readonly transport: Transport
  readonly answer: (message: { readonly _tag: string }, octets: Uint8Array, from: Peer) => Answering<never>
  /** Forks in the node's context, which is that of its handlers. */
  readonly runFork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.Fiber<A, E>
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly date: () => number
  /** −1 to 1. */
  readonly jitter: () => number
  readonly nextEndToEndId: () => number
  /** What the node's End-to-End Identifiers are made with. */
  readonly endToEndKey: IdentifierKey
  readonly publish: (notice: PeerNotice) => void
  /** Tells the log of a defect in what the application gave. */
  readonly report: (what: string, defect: unknown) => void
  /** Tells of a connection that was not taken. */
  readonly refused: (connection: RefusedConnection) => void
  readonly memory: NodeMemory
  readonly events: Stream.Stream<PeerNotice>
  readonly metrics: Metrics
}

// -------------------------------------------------------------------------------------
// making
// -------------------------------------------------------------------------------------

const eventCapacity = 256

const dictionaryOf = <R>({
  dictionary,
  handlers = [],
}: NodeOptions<R>): Effect.Effect<Dictionary<unknown>, ConfigurationError> => {
  const names = new Set<string>()
  for (const { exchange } of handlers) {
    if (names.has(exchange.request.tag)) {
      return Effect.fail(new ConfigurationError({ reason: { _tag: 'HandlersClash', name: exchange.name } }))
    }
    names.add(exchange.request.tag)
  }
  const extended = Dictionary.extend(dictionary ?? rfc6733, ...handlers.map(({ exchange }) => exchange))
  return extended._tag === 'Right'
    ? Effect.succeed(extended.right)
    : Effect.fail(new ConfigurationError({ reason: { _tag: 'DefinitionsClash', clash: extended.left } }))
}

/** Drawn where nobody can guess it: Effect's own chance may be seeded, and this is no matter of chance alone. */
const identifierKey = (): IdentifierKey => {
  const [one = 0, two = 0, three = 0, four = 0] = globalThis.crypto.getRandomValues(new Uint32Array(4))
  return [one, two, three, four]
}

/** Those of the applications' requests: the counts below 2^31, the others are for the machines' own. */
const endToEndIds = (key: IdentifierKey): (() => number) => {
  let count = 0
  return () => {
    const identifier = identifierOf(key, count)
    count = (count + 1) & 0x7fffffff
    return identifier
  }
}

const logOf = (notice: PeerNotice): Effect.Effect<void> => {
  const peer = notice.peer === undefined ? 'a peer' : printable(notice.peer)
  switch (notice._tag) {
    case 'StateChanged':
      return Effect.logInfo(`${peer}: ${notice.from} -> ${notice.to}: ${reasonText(notice.reason)}`)
    case 'Declined':
      return Effect.logInfo(`${peer}: declined: ${resultCodeText(notice.resultCode)}`)
    case 'Refused':
      return Effect.logDebug(`${peer}: refused: ${printable(describe(notice.error))}`)
    case 'WatchdogChanged':
      return Effect.logDebug(`${peer}: watchdog ${notice.from} -> ${notice.to}`)
    default:
      return Effect.logDebug(`${peer}: ${notice._tag}`)
  }
}

/** Lines of one kind that a second may have in the log: whoever can make more of them fills no disk. */
const linesASecond = 20

const refusedText = ({ remoteAddress, originHost, why }: RefusedConnection): string =>
  [
    'refused a connection',
    ...(remoteAddress === undefined ? [] : [` of ${remoteAddress}`]),
    ...(originHost === undefined ? [] : [`, ${printable(originHost.slice(0, 255))}`]),
    `: ${printable(why)}`,
  ].join('')

/** Logs what it is told, and how many lines it did not. */
const sparing = (now: () => number, log: (line: string) => void) => {
  let second = 0
  let lines = 0
  return (line: string): void => {
    const current = Math.floor(now() / 1000)
    if (current !== second) {
      if (lines > linesASecond) log(`${lines - linesASecond} more were refused`)
      second = current
      lines = 0
    }
    if (++lines <= linesASecond) log(line)
  }
}

/** What throws in the midst of the machine's work would stop it. */
const guarded =
  <A>(what: string, f: (a: A) => void, report: Environment['report']) =>
  (a: A): void => {
    try {
      f(a)
    } catch (defect) {
      report(what, defect)
    }
  }

/** The surroundings that a node's options ask for, until the scope closes. */
export const environmentOf = <R>(
  options: NodeOptions<R>,
): Effect.Effect<Environment, ConfigurationError, R | Scope.Scope> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<R>()
    const clock = yield* Clock.Clock
    const endToEndKey = identifierKey()
    const random = yield* Random.Random
    const dictionary = yield* dictionaryOf(options)
    const told = yield* PubSub.sliding<Take.Take<PeerNotice>>(eventCapacity)
    yield* Effect.addFinalizer(() => PubSub.end(told, Exit.succeed(undefined)))
    const fork = Effect.runForkWith(context)
    const runFork: Environment['runFork'] = (effect) => fork(effect)
    const reportCause = (what: string, cause: Cause.Cause<unknown>): void => void runFork(Effect.logError(what, cause))
    const report: Environment['report'] = (what, defect) => reportCause(what, Cause.die(defect))
    const { trace, refused, ...settings } = settingsOf(options, dictionary.decode as PeerConfiguration['decode'])
    const now = (): number => Number(clock.monotonicTimeNanosUnsafe()) / 1e6
    const logRefused = sparing(now, (line) => void runFork(Effect.logInfo(line)))
    const tellRefused = refused === undefined ? undefined : guarded('refused failed', refused, report)
    return {
      settings: {
        ...settings,
        refused,
        trace: trace === undefined ? undefined : guarded('trace failed', trace, report),
      },
      report,
      refused: (connection) => {
        logRefused(refusedText(connection))
        tellRefused?.(connection)
      },
      memory: makeNodeMemory(settings.budgets),
      transport: options.transport ?? nodeTransport,
      runFork,
      // What a handler needs is in the context that fibres run in.
      answer: answering(options, reportCause) as Environment['answer'],
      now,
      date: () => clock.currentTimeMillisUnsafe(),
      jitter: () => random.nextDoubleUnsafe() * 2 - 1,
      endToEndKey,
      nextEndToEndId: endToEndIds(endToEndKey),
      publish: (notice) => {
        PubSub.publishUnsafe(told, [notice])
        runFork(logOf(notice))
      },
      events: Stream.fromPubSubTake(told),
      metrics: makeMetrics(context, dictionary),
    }
  })
