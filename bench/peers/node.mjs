/**
 * A node of this library for the measurements of connections: a client that sends requests, a server that answers them.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Logger from 'effect/Logger'
import { Accounting } from 'diameter-codec'
import { DiameterNode, handle } from 'diameter-codec/effect/peer'

const realm = { originRealm: 'example.test' }

/** Answers Accounting-Requests. */
const accounting = handle(Accounting, ({ accountingRecordType, accountingRecordNumber }) =>
  Effect.succeed({ resultCode: 2001, accountingRecordType, accountingRecordNumber }),
)

/**
 * Offers accounting, and answers it.
 *
 * @param {string} originHost
 * @param {Partial<import('diameter-codec/effect/peer').NodeOptions>} options
 */
export const makeNode = (originHost, options = {}) =>
  DiameterNode.make({
    ...options,
    ...realm,
    originHost,
    acctApplicationIds: [3],
    authApplicationIds: [0xffff_ffff],
    handlers: [accounting],
  })

/**
 * An Accounting-Request, as every client here sends it.
 *
 * @param {number} number
 * @param {string} destinationHost
 */
export const request = (number, destinationHost) =>
  /** @type {const} */ ({
    sessionId: `client.example.test;1;${number}`,
    destinationRealm: 'example.test',
    destinationHost,
    accountingRecordType: 'EVENT_RECORD',
    accountingRecordNumber: number,
    acctApplicationId: 3,
  })

/** The base protocol's own accounting application (RFC 6733 section 9): the command leaves it open. */
export const header = { applicationId: 3, proxiable: true }

/**
 * Sends one, and gives the Result-Code of its answer.
 *
 * @param {import('diameter-codec/effect/peer').Peer} peer
 * @param {string} destinationHost
 * @param {number} number
 */
export const ask = (peer, destinationHost, number) =>
  Effect.map(peer.request(Accounting, request(number, destinationHost), { header }), ({ resultCode }) => resultCode)

/**
 * Runs a program to its end, without its log.
 *
 * @template A
 * @param {Effect.Effect<A, unknown, import('effect/Scope').Scope>} program
 */
export const run = (program) => Effect.runPromise(Effect.provide(Effect.scoped(program), Logger.layer([])))
