/**
 * Several peers for the same requests, in order: what one cannot take, or loses, goes to the next (RFC 6733 section
 * 5.5.4).
 *
 * @module
 */
import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import type * as Stream from 'effect/Stream'
import { applicationIdOf, destinationHostOf, destinationRealmOf, resultCodeOf } from '../../wire/peek.ts'
import { makeNode } from './diameter-node.ts'
import { RequestError, type ConfigurationError, type ConnectError } from './error.ts'
import type { NodeOptions, Remote } from './options.ts'
import { typedRequest, type Peer, type PeerNotice, type Requests } from './peer.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** One of several peers, and what it is for. */
export interface Alternative extends Remote {
  readonly remoteHost: string
  /** Destination-Realms, all unless given. */
  readonly realms?: ReadonlyArray<string>
  /** Applications, all unless given. */
  readonly applicationIds?: ReadonlyArray<number>
}

/** What `DiameterPeers` is told. */
export interface PeersOptions<R = never> extends NodeOptions<R> {
  /** The first that can take a request gets it. */
  readonly peers: ReadonlyArray<Alternative>
  /** Whether the layer waits until one of them is open: it fails when none can be. */
  readonly wait?: 'open' | 'no'
}

/** Several peers as one. */
export interface Peers extends Requests {
  /** In the order in which they are asked. */
  readonly peers: ReadonlyArray<Peer>
  readonly events: Stream.Stream<PeerNotice>
}

// -------------------------------------------------------------------------------------
// failing over
// -------------------------------------------------------------------------------------

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

type Choice = Alternative & { readonly peer: Peer }

/** Whom a request may be sent to: one that it names, or all that are for its realm and application. */
const choicesFor = (choices: ReadonlyArray<Choice>, octets: Uint8Array): ReadonlyArray<Choice> => {
  const host = destinationHostOf(octets)
  const named = host === undefined ? [] : choices.filter(({ remoteHost }) => same(remoteHost, host))
  if (named.length > 0) return named
  const realm = destinationRealmOf(octets)
  const applicationId = applicationIdOf(octets)
  return choices.filter(
    ({ realms, applicationIds }) =>
      (realms === undefined || (realm !== undefined && realms.some((each) => same(each, realm)))) &&
      (applicationIds === undefined || applicationIds.includes(applicationId)),
  )
}

/** Whether another peer may do what this one did not. */
const isPassedOn = ({ reason }: RequestError): boolean => {
  switch (reason._tag) {
    case 'ConnectionLost':
    case 'NotConnected':
    case 'Disconnecting':
    case 'Suspended':
    case 'TooManyInFlight':
    case 'ApplicationNotSupported':
      return true
    default:
      return false
  }
}

const errorBit = 0x20
const unableToDeliver = 3002
const tooBusy = 3004

/** "Upon receiving such an [answer], a Diameter node […] SHOULD attempt to send the message to an alternate peer." (section 7.1.3) */
const isAlternateAsked = (answer: Uint8Array): boolean => {
  if ((answer[4]! & errorBit) === 0) return false
  const resultCode = resultCodeOf(answer)
  return resultCode === unableToDeliver || resultCode === tooBusy
}

const failingOver =
  (all: ReadonlyArray<Choice>): Requests['requestOctets'] =>
  (octets, options = {}) => {
    const ask = (
      [choice, ...others]: ReadonlyArray<Choice>,
      retransmitted: boolean,
    ): Effect.Effect<Uint8Array, RequestError> => {
      if (choice === undefined) return noPeer(octets)
      const answer = choice.peer.requestOctets(octets, { ...options, retransmitted })
      if (others.length === 0) return answer
      return answer.pipe(
        Effect.flatMap((received) =>
          isAlternateAsked(received)
            ? Effect.catch(ask(others, retransmitted), () => Effect.succeed(received))
            : Effect.succeed(received),
        ),
        Effect.catchIf(isPassedOn, (error) => ask(others, retransmitted || error.sent)),
      )
    }
    return Effect.suspend(() => ask(choicesFor(all, octets), options.retransmitted ?? false))
  }

const noPeer = (octets: Uint8Array): Effect.Effect<never, RequestError> =>
  Effect.fail(
    new RequestError({
      reason: {
        _tag: 'NoPeer',
        destinationHost: destinationHostOf(octets),
        destinationRealm: destinationRealmOf(octets),
        applicationId: applicationIdOf(octets),
      },
      sent: false,
    }),
  )

// -------------------------------------------------------------------------------------
// service
// -------------------------------------------------------------------------------------

/** Peers that take over from each other. */
export class DiameterPeers extends Context.Service<DiameterPeers, Peers>()('diameter-codec/effect/peer/DiameterPeers') {
  /** Ready when the first of them is open. */
  static readonly layer = <R = never>(
    options: PeersOptions<R>,
  ): Layer.Layer<DiameterPeers, ConnectError | ConfigurationError, R> =>
    Layer.effect(
      DiameterPeers,
      Effect.gen(function* () {
        const node = yield* makeNode(options)
        const choices = yield* Effect.forEach(options.peers, (each) =>
          Effect.map(node.connect(each, 'no'), (peer): Choice => ({ ...each, peer })),
        )
        const peers = choices.map(({ peer }) => peer)
        if (options.wait !== 'no' && peers.length > 0) yield* Effect.raceAll(peers.map(({ opened }) => opened))
        const requestOctets = failingOver(choices)
        return { peers, events: node.events, requestOctets, request: typedRequest(node.asking, requestOctets) }
      }),
    )
}
