/**
 * Takes the connections that other nodes open, as far as there is room, and gives each its time.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import { parseIpv4 } from '../../formats/internet-address.ts'
import { makeAlarm } from './alarm.ts'
import type { Environment } from './environment.ts'
import type { TransportError } from './error.ts'
import type { PlaceLimits } from './options.ts'
import { makePlaces, type Waiting } from './places.ts'
import { receivingStrangers, type Stranger, type StrangerOptions } from './stranger.ts'
import type { Arrival, TransportConnection } from './transport.ts'

/** What an acceptor goes by. */
export interface AcceptorOptions extends StrangerOptions {
  readonly places: PlaceLimits
  /** Addresses of known peers, beside those that they have come from. */
  readonly knownAddresses: ReadonlyArray<string>
}

/** What takes connections. */
export interface Acceptor {
  readonly accept: (open: Effect.Effect<TransportConnection, TransportError, Scope.Scope>, arrival?: Arrival) => void
  /** Takes none any more, and drops those without a CER. */
  readonly stop: () => void
}

/** A socket for both families shows IPv4 addresses as mapped ones. */
const plainAddress = (address: string): string => {
  const plain = address.replace(/^::ffff:/iu, '')
  return parseIpv4(plain) === undefined ? address : plain
}

/** The most addresses that are kept in mind. */
const maximumAddresses = 4096

interface Guest extends Waiting {
  readonly due: number
  readonly stranger: Stranger
}

/** Takes connections until it is stopped. */
export const acceptor = (environment: Environment, options: AcceptorOptions): Acceptor => {
  const { now, runFork, refused } = environment
  const { admission, patience } = options
  const receive = receivingStrangers(environment, options)
  const places = makePlaces(environment, options.places)
  const knownAddresses = new Set(options.knownAddresses.map(plainAddress))
  /** All have the same time, so that the first is due first. */
  const guests = new Set<Guest>()
  let isStopped = false

  const alarm = makeAlarm({
    now,
    runFork,
    deadline: () => guests.values().next().value?.due,
    ring: () => {
      for (const guest of guests) {
        if (guest.due > now()) return
        guests.delete(guest)
        guest.stranger.look()
      }
    },
  })
  const remember = (identity: string, address: string): void => {
    if (admission.isKnown(identity) && knownAddresses.size < maximumAddresses) knownAddresses.add(address)
  }
  const admit = (open: Parameters<Acceptor['accept']>[0], remoteAddress: string | undefined, address: string): void => {
    const begun = now()
    const stranger = receive(open, remoteAddress, {
      left: () => {
        guests.delete(guest)
        places.leave(guest)
      },
      refused,
      named: (identity) => remember(identity, address),
    })
    const { drop } = stranger
    const guest: Guest = {
      address,
      isKnown: knownAddresses.has(address),
      since: begun,
      due: begun + patience,
      drop,
      stranger,
    }
    guests.add(guest)
    places.take(guest)
    alarm.look()
  }
  return {
    accept: (open, { remoteAddress, drop } = {}) => {
      const address = plainAddress(remoteAddress ?? '')
      if (!isStopped) admit(open, remoteAddress, address)
      else if (drop === undefined) runFork(Effect.ignore(Effect.scoped(open)))
      else drop()
    },
    stop: () => {
      isStopped = true
      alarm.stop()
      places.stop()
      guests.forEach(({ drop }) => drop('this node stops listening'))
    },
  }
}
