/**
 * The messages that are measured, and who decodes and encodes them.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { DisconnectPeerAnswer, DisconnectPeerRequest, fromHex, Message } from 'diameter-codec'
import { CreditControlRequest } from './credit-control.mjs'
import * as byHand from './hand-written.mjs'

/**
 * What one side makes of a message: an `Either`.
 *
 * @typedef {{ readonly _tag: string, readonly left?: unknown, readonly right?: unknown }} Result
 */

/**
 * @typedef {object} Side
 * @property {(octets: Uint8Array) => Result} decode
 * @property {(message: any) => Result} encode
 */

/**
 * @typedef {object} Workload
 * @property {string} key
 * @property {string} name
 * @property {Uint8Array} octets
 * @property {Uint8Array} refused the same message with one octet wrong near its end
 * @property {Uint8Array} refusedEarly the same with the length of its first AVP wrong
 * @property {Side} ours
 * @property {Side} hand
 */

const hexes = /** @type {{ readonly [key: string]: { readonly name: string, readonly hex: string } }} */ (
  JSON.parse(readFileSync(new URL('workloads.json', import.meta.url), 'utf8'))
)

/**
 * @param {string} key
 * @param {number} fromEnd of the octet that is wrong in the refused message
 * @param {Side} ours
 * @param {Side} hand
 * @returns {Workload}
 */
const workload = (key, fromEnd, ours, hand) => {
  const { name = '', hex = '' } = hexes[key] ?? {}
  const octets = fromHex(hex) ?? new Uint8Array(0)
  const refused = Uint8Array.from(octets)
  refused[octets.length - fromEnd] = 0xff
  const refusedEarly = Uint8Array.from(octets)
  refusedEarly[27] = 0
  return { key, name, octets, refused, refusedEarly, ours, hand }
}

/** (a) a Disconnect-Cause, (b) an Error-Message that is no UTF-8, (c) a Pre-emption-Vulnerability, five levels deep. */
export const workloads = [
  workload('a', 1, DisconnectPeerRequest, {
    decode: byHand.decodeDisconnectPeerRequest,
    encode: byHand.encodeDisconnectPeerRequest,
  }),
  workload('b', 24, DisconnectPeerAnswer, {
    decode: byHand.decodeDisconnectPeerAnswer,
    encode: byHand.encodeDisconnectPeerAnswer,
  }),
  workload('c', 1, CreditControlRequest, {
    decode: byHand.decodeCreditControlRequest,
    encode: byHand.encodeCreditControlRequest,
  }),
]

/** @type {{ readonly ours: Side, readonly hand: Side }} */
export const wire = { ours: Message, hand: { decode: byHand.decodeMessage, encode: byHand.encodeMessage } }

/**
 * What a side makes of a message that it accepts.
 *
 * @param {Result} result
 */
export const accepted = (result) => {
  if (result._tag === 'Right') return result.right
  throw new Error('a workload is refused', { cause: result.left })
}
