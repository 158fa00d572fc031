/**
 * A connection that came in, until its CER tells whose it is: "logic separate from the state machine to receive connection
 * requests, accept them, and await the CER" (RFC 6733 section 5.6.1). A pure machine like the peer's own.
 *
 * @module
 */
import type { DecodeError } from '../ground/error.ts'
import { CapabilitiesExchangeRequest } from '../rfc6733/commands.ts'
import { refusalOf } from '../wire/error-answer.ts'
import { refusedCapabilities } from './capabilities.ts'
import type { Connection, LocalNode } from './model.ts'
import { commandCodeOf, hasHeader, isRequest } from '../wire/peek.ts'
import { capabilitiesExchangeCode } from '../wire/codes.ts'

/**
 * The most octets that the first message may have, for the framer of such a connection: no CER has as many, and what other
 * protocols begin with (HTTP, TLS) is read as the length of a longer one, and refused at once.
 */
export const maximumFirstMessage = 65_536

/** What a connection without a name goes by. */
export interface IncomingConfiguration {
  readonly local: LocalNode
  /** How long its CER may take, in milliseconds. */
  readonly capabilities: number
}

/** Waiting for the CER, or no longer. */
export interface IncomingState {
  readonly connection: Connection
  /** When it is closed without a CER; `undefined` once it is closed, or is a peer's. */
  readonly due: number | undefined
}

export type IncomingEvent =
  /** A message, and the addresses of the connection that it came on, for the CEA that refuses it. */
  | {
      readonly _tag: 'Rcv-Message'
      readonly octets: Uint8Array
      readonly hostIpAddresses?: LocalNode['hostIpAddresses']
    }
  | { readonly _tag: 'Rcv-Garbage'; readonly error: DecodeError }
  | { readonly _tag: 'Peer-Disc' }
  | { readonly _tag: 'Timeout' }

export type IncomingAction =
  | { readonly _tag: 'Send'; readonly connection: Connection; readonly octets: Uint8Array }
  | { readonly _tag: 'Disconnect'; readonly connection: Connection; readonly reset: boolean }
  /**
   * The connection is of this Origin-Host: its machine gets `R-Conn-CER`, and from now on all that comes. Whether to talk
   * to a peer that is not known is the caller's policy; `unknownPeerAnswer` says no.
   */
  | {
      readonly _tag: 'Identified'
      readonly connection: Connection
      readonly remoteHost: string
      readonly cer: CapabilitiesExchangeRequest
      readonly octets: Uint8Array
    }
  /** The connection is closed since it did not begin with a CER; a bad one was answered. */
  | { readonly _tag: 'Rejected'; readonly connection: Connection; readonly why: IncomingRejection }

export type IncomingRejection =
  | { readonly _tag: 'TimedOut' }
  | { readonly _tag: 'PeerClosed' }
  | { readonly _tag: 'Unexpected'; readonly commandCode: number }
  | { readonly _tag: 'Invalid'; readonly error: DecodeError }

/** A connection that has just been accepted. */
export const incomingStart =
  ({ capabilities }: IncomingConfiguration) =>
  (connection: Connection, now: number): IncomingState => ({ connection, due: now + capabilities })

const firstMessage = (
  { local }: IncomingConfiguration,
  connection: Connection,
  { octets, hostIpAddresses }: IncomingEvent & { readonly _tag: 'Rcv-Message' },
): ReadonlyArray<IncomingAction> => {
  const reject = (why: IncomingRejection, reset = false): ReadonlyArray<IncomingAction> => [
    { _tag: 'Disconnect', connection, reset },
    { _tag: 'Rejected', connection, why },
  ]
  const commandCode = commandCodeOf(octets)
  // "SHOULD close and discard the connection if any message other than a CER arrives"
  if (!hasHeader(octets) || commandCode !== capabilitiesExchangeCode || !isRequest(octets)) {
    // Of another version it is no message of ours, but what looks like one.
    return reject({ _tag: 'Unexpected', commandCode }, octets[0] !== 1)
  }
  const cer = CapabilitiesExchangeRequest.decode(octets)
  if (cer._tag === 'Right') {
    return [{ _tag: 'Identified', connection, remoteHost: cer.right.originHost, cer: cer.right, octets }]
  }
  const cea = refusedCapabilities(local, octets, refusalOf(cer.left), hostIpAddresses)
  const closing = reject({ _tag: 'Invalid', error: cer.left })
  return cea._tag === 'Right' ? [{ _tag: 'Send', connection, octets: cea.right }, ...closing] : closing
}

/** One step; after `Identified` or `Disconnect` nothing more comes of it. */
export const incoming =
  (configuration: IncomingConfiguration) =>
  (
    state: IncomingState,
    { now, event }: { readonly now: number; readonly event: IncomingEvent },
  ): { readonly state: IncomingState; readonly actions: ReadonlyArray<IncomingAction> } => {
    const { connection, due } = state
    const done = { connection, due: undefined }
    const close = (why: IncomingRejection, reset: boolean): ReadonlyArray<IncomingAction> => [
      { _tag: 'Disconnect', connection, reset },
      { _tag: 'Rejected', connection, why },
    ]
    if (due === undefined) return { state, actions: [] }
    switch (event._tag) {
      case 'Rcv-Message':
        return { state: done, actions: firstMessage(configuration, connection, event) }
      case 'Rcv-Garbage':
        return { state: done, actions: close({ _tag: 'Invalid', error: event.error }, true) }
      case 'Peer-Disc':
        return { state: done, actions: close({ _tag: 'PeerClosed' }, false) }
      case 'Timeout':
        return due > now ? { state, actions: [] } : { state: done, actions: close({ _tag: 'TimedOut' }, false) }
    }
  }
