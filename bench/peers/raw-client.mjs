/**
 * A client made of a socket alone: its requests are encoded beforehand, of the answers it reads the header and the
 * Result-Code. So what is measured is the server. It prints JSON:
 * `node bench/peers/raw-client.mjs PORT --requests N --warm N --window N --to HOST --kind accounting|watchdog`.
 *
 * @module
 */
import { connect } from 'node:net'
import { parseArgs } from 'node:util'
import {
  AccountingRequest,
  CapabilitiesExchangeRequest,
  DeviceWatchdogRequest,
  DisconnectPeerRequest,
  framer,
  framerStart,
} from 'diameter-codec'
import { header, request } from './node.mjs'

const {
  values,
  positionals: [port],
} = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '20000' },
    warm: { type: 'string', default: '5000' },
    window: { type: 'string', default: '128' },
    kind: { type: 'string', default: 'accounting' },
    to: { type: 'string', default: 'server.example.test' },
  },
})

const warm = Number(values.warm)
const total = warm + Number(values.requests)

/** @param {import('diameter-codec').Either<unknown, Uint8Array>} encoded */
const octetsOf = (encoded) => {
  if (encoded._tag === 'Left') throw new Error(JSON.stringify(encoded.left))
  return Buffer.from(encoded.right)
}

const identity = { originHost: 'client.example.test', originRealm: 'example.test' }
const identifiers = { hopByHopId: 0, endToEndId: 0 }

const cer = octetsOf(
  CapabilitiesExchangeRequest.encode(
    CapabilitiesExchangeRequest.make({
      ...identity,
      header: identifiers,
      hostIpAddress: [{ _tag: 'IPv4', address: '127.0.0.1' }],
      vendorId: 0,
      productName: 'raw',
      authApplicationId: [0xffff_ffff],
      acctApplicationId: [3],
    }),
  ),
)
const dpr = octetsOf(
  DisconnectPeerRequest.encode(
    DisconnectPeerRequest.make({ ...identity, header: identifiers, disconnectCause: 'DO_NOT_WANT_TO_TALK_TO_YOU' }),
  ),
)
const template =
  values.kind === 'watchdog'
    ? octetsOf(DeviceWatchdogRequest.encode(DeviceWatchdogRequest.make({ ...identity, header: identifiers })))
    : octetsOf(
        AccountingRequest.encode(
          AccountingRequest.make({ ...identity, ...request(1, values.to), header: { ...identifiers, ...header } }),
        ),
      )

const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true })
const push = framer()
let state = framerStart
let isOpen = false
let sent = 0
let received = 0
/** Which identifiers have no answer. */
const open = new Set()
/** @type {Record<string, number>} */
const outcomes = {}
let begun = 0

/**
 * So many requests more, in one write.
 *
 * @param {number} count
 */
const send = (count) => {
  const octets = Buffer.allocUnsafe(count * template.length)
  for (let i = 0; i < count; i++) {
    const at = i * template.length
    template.copy(octets, at)
    sent++
    open.add(sent)
    octets.writeUInt32BE(sent, at + 12)
    octets.writeUInt32BE(sent, at + 16)
  }
  socket.write(octets)
}

/**
 * The Result-Code of an answer.
 *
 * @param {Uint8Array} octets
 */
const resultCodeOf = (octets) => {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length)
  for (let at = 20; at + 12 <= octets.length; at += ((view.getUint32(at + 4) & 0xff_ffff) + 3) & ~3) {
    if (view.getUint32(at) === 268) return view.getUint32(at + 8)
  }
  return 0
}

/** @param {Uint8Array} octets */
const take = (octets) => {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length)
  if (view.getUint8(4) & 0x80) return
  if (!open.delete(view.getUint32(12))) return
  received++
  if (received === warm) begun = performance.now()
  if (received <= warm) return
  const outcome = resultCodeOf(octets)
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
}

const finish = () => {
  const memory = process.memoryUsage.rss()
  const milliseconds = performance.now() - begun
  console.log(JSON.stringify({ milliseconds, before: memory, after: memory, outcomes }))
  // freeDiameter wants a moment between an answer and a DPR.
  setTimeout(() => socket.write(dpr), 20)
}

socket.on('connect', () => socket.write(cer))
socket.on('data', (chunk) => {
  const framed = push(state, chunk)
  state = framed.state
  if (!isOpen) {
    isOpen = framed.messages.length > 0
    if (isOpen) send(Math.min(total, Number(values.window)))
    return
  }
  if (received >= total) {
    // The DPA.
    socket.end()
    return
  }
  const before = received
  framed.messages.forEach(take)
  const more = Math.min(total - sent, received - before)
  if (more > 0) send(more)
  if (received === total) finish()
})
