/**
 * What a peer's state machine goes by, made from its parts and checked once.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { EncodeError } from '../ground/error.ts'
import { rfc6733 } from '../rfc6733/dictionary.ts'
import { capabilitiesRequest } from './capabilities.ts'
import { sameIdentity } from './election.ts'
import type { LocalNode, PeerConfiguration, Return, Timers } from './model.ts'

/** What has to be said; the rest has defaults. */
export interface ConfigurationParts {
  readonly local: LocalNode
  readonly remoteHost?: string
  readonly timers?: Partial<Timers>
  readonly returnAfter?: Partial<Return>
  readonly maximumInFlight?: number
  readonly maximumReceived?: number
  readonly maximumReceivedOctets?: number
  readonly maximumRemembered?: number
  readonly maximumRememberedOctets?: number
  readonly maximumRememberedExchange?: number
  readonly decode?: PeerConfiguration['decode']
  readonly relays?: boolean
}

/** Why there is no such configuration. */
export type ConfigurationError =
  /** A duration that is no number of milliseconds from `minimum` on. */
  | { readonly _tag: 'InvalidTimer'; readonly timer: keyof Timers; readonly value: number; readonly minimum: number }
  | { readonly _tag: 'InvalidReturn'; readonly cause: keyof Return; readonly value: number }
  /** A bound that is no positive integer. */
  | { readonly _tag: 'InvalidMaximum'; readonly name: string; readonly value: number }
  /** No CER can be made of the local node. */
  | { readonly _tag: 'InvalidLocalNode'; readonly error: EncodeError }
  /** The peer has this node's own name: an election between the two has no winner. */
  | { readonly _tag: 'OwnName'; readonly originHost: string }

/** "While Twinit MAY be set as low as 6 seconds (not including jitter), it MUST NOT be set lower than this." */
export const minimumWatchdog = 6_000

/** The durations unless others are given, in milliseconds. */
export const defaultTimers: Timers = {
  connect: 10_000,
  capabilities: 10_000,
  reconnect: 30_000,
  watchdog: 30_000,
  watchdogJitter: 2_000,
  request: 10_000,
  disconnect: 5_000,
  grace: 1_000,
  duplicate: 240_000,
  forget: 60_000,
}

/** The bounds unless others are given, in requests and in octets. */
export const defaultMaxima = {
  maximumInFlight: 10_000,
  maximumReceived: 10_000,
  maximumReceivedOctets: 33_554_432,
  maximumRemembered: 10_000,
  maximumRememberedOctets: 8_388_608,
  maximumRememberedExchange: 65_536,
} as const

type Maximum = keyof typeof defaultMaxima

const maximumNames = Object.keys(defaultMaxima) as ReadonlyArray<Maximum>

/** What may be kept for duplicates is a matter of taste, none of it too. */
const leastOf = (name: Maximum): number => (name.startsWith('maximumRemembered') ? 0 : 1)

const isDuration = (value: number, minimum: number): boolean => Number.isFinite(value) && value >= minimum

/** The least that each duration may be: a timer of nothing would run out before anything could happen. */
const leastTimers = (watchdog: number): Timers => ({
  connect: 1,
  capabilities: 1,
  reconnect: 1,
  watchdog,
  watchdogJitter: 0,
  request: 1,
  disconnect: 1,
  grace: 0,
  duplicate: 0,
  forget: 0,
})

/**
 * A configuration of its parts, with the defaults where they say nothing: `remoteHost` is whoever answers, REBOOTING
 * comes back after Tc, BUSY and DO_NOT_WANT_TO_TALK_TO_YOU do not until asked, and requests are decoded by RFC 6733's own
 * dictionary. Tests on a real clock may lower the watchdog's least interval by the second argument; RFC 3539 forbids it
 * anywhere else.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { peerConfiguration } from 'diameter-codec/peer'
 *
 * const local = {
 *   originHost: 'a.example.net',
 *   originRealm: 'example.net',
 *   hostIpAddresses: [{ _tag: 'IPv4', address: '192.0.2.1' }],
 *   vendorId: 0,
 *   productName: 'example',
 *   authApplicationIds: [4],
 * } as const
 * const configuration = peerConfiguration({ local, remoteHost: 'b.example.net' })
 * isLeft(configuration) // => false
 *
 * const hasty = peerConfiguration({ local, timers: { watchdog: 1_000 } })
 * isLeft(hasty) && hasty.left // => { _tag: 'InvalidTimer', timer: 'watchdog', value: 1000, minimum: 6000 }
 * ```
 */
export const peerConfiguration = (
  parts: ConfigurationParts,
  { leastWatchdog = minimumWatchdog }: { readonly leastWatchdog?: number } = {},
): Either<ConfigurationError, PeerConfiguration> => {
  const timers: Timers = { ...defaultTimers, ...parts.timers }
  const least = leastTimers(Math.max(1, leastWatchdog))
  for (const timer of Object.keys(least) as ReadonlyArray<keyof Timers>) {
    const value = timers[timer]
    const minimum = least[timer]
    if (!isDuration(value, minimum)) return left({ _tag: 'InvalidTimer', timer, value, minimum })
  }
  if (timers.watchdogJitter >= timers.watchdog) {
    return left({ _tag: 'InvalidTimer', timer: 'watchdogJitter', value: timers.watchdogJitter, minimum: 0 })
  }
  const returnAfter: Return = {
    REBOOTING: timers.reconnect,
    BUSY: 'when asked',
    DO_NOT_WANT_TO_TALK_TO_YOU: 'when asked',
    ...parts.returnAfter,
  }
  for (const cause of Object.keys(returnAfter) as ReadonlyArray<keyof Return>) {
    const value = returnAfter[cause]
    if (value !== 'when asked' && !isDuration(value, 0)) return left({ _tag: 'InvalidReturn', cause, value })
  }
  const bounds = Object.fromEntries(maximumNames.map((name) => [name, parts[name] ?? defaultMaxima[name]])) as {
    readonly [M in Maximum]: number
  }
  for (const name of maximumNames) {
    const value = bounds[name]
    if (!Number.isSafeInteger(value) || value < leastOf(name)) return left({ _tag: 'InvalidMaximum', name, value })
  }
  const { local, remoteHost, relays = false, decode = rfc6733.decode } = parts
  if (remoteHost !== undefined && sameIdentity(remoteHost, local.originHost)) {
    return left({ _tag: 'OwnName', originHost: local.originHost })
  }
  const cer = capabilitiesRequest(local, { hopByHopId: 0, endToEndId: 0 })
  return cer._tag === 'Left'
    ? left({ _tag: 'InvalidLocalNode', error: cer.left })
    : right({ local, remoteHost, timers, returnAfter, ...bounds, decode, relays })
}
