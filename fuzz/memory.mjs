/**
 * Whether decoding leaves anything behind: the heap after a collection, from one stretch of messages to the next.
 *
 *     node --expose-gc fuzz/memory.mjs [--messages 10000000] [--leak] [--json]
 *
 * `--leak` keeps what every tenth message gave, to see that it is seen.
 *
 * @module
 */
import { parseArgs } from 'node:util'
import {
  Accounting,
  Avp,
  AccountingRequest,
  diagnose,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  errorAnswer,
  framer,
  framerStart,
  Message,
  rfc6733,
} from 'diameter-codec'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000000' },
    leak: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const collect = globalThis.gc
if (collect === undefined) {
  process.stderr.write('usage: node --expose-gc fuzz/memory.mjs [--messages 10000000] [--leak] [--json]\n')
  process.exit(2)
}

/**
 * @template A
 * @param {import('diameter-codec').Either<unknown, A>} result
 */
const rightOf = (result) => {
  if (result._tag === 'Left') throw new Error('refused', { cause: result.left })
  return result.right
}

const header = { hopByHopId: 1, endToEndId: 2 }
const origin = { originHost: 'a.example.net', originRealm: 'example.net' }
const dpr = rightOf(
  DisconnectPeerRequest.encode(DisconnectPeerRequest.make({ header, ...origin, disconnectCause: 'BUSY' })),
)
const cause = Avp.make({ code: 273, mandatory: true, data: Uint8Array.of(0, 0, 0, 9) })
const failedAvp = { avps: [cause], undecoded: new Uint8Array(0) }
const dpa = rightOf(
  DisconnectPeerAnswer.encode(DisconnectPeerAnswer.make({ header, ...origin, resultCode: 5004, failedAvp })),
)
const proxyInfo = [{ proxyHost: 'p.example.net', proxyState: new Uint8Array(5000), avps: [] }]
const acr = rightOf(
  AccountingRequest.encode(
    AccountingRequest.make({
      header,
      ...origin,
      sessionId: 'a.example.net;1;1;accounting',
      destinationRealm: 'example.net',
      accountingRecordType: 'EVENT_RECORD',
      accountingRecordNumber: 0,
      proxyInfo,
    }),
  ),
)
const wrong = Uint8Array.from(dpr)
wrong[wrong.length - 1] = 9

const push = framer()
/** @type {import('diameter-codec').FramerState} */
let state = framerStart
const diagnosed = diagnose(rfc6733)

/** One after another: good and refused, short and long, typed and not, answered, diagnosed, encoded, framed. */
const tasks = [
  () => DisconnectPeer.decode(dpr),
  () => rfc6733.decode(dpa),
  () => Message.decode(dpr),
  () => DisconnectPeer.decode(wrong),
  () => {
    const refused = rfc6733.decode(wrong)
    return refused._tag === 'Left' ? errorAnswer(wrong)(refused.left) : refused
  },
  () => Accounting.decode(acr),
  () => diagnosed(wrong),
  () => DisconnectPeerRequest.encode(rightOf(DisconnectPeerRequest.decode(dpr))),
  () => {
    const first = push(state, dpr.subarray(0, 30))
    const second = push(first.state, dpr.subarray(30))
    ;({ state } = second)
    return second.messages.map((octets) => Message.decode(octets))
  },
  () => rfc6733.decode(dpr, { policy: 'lenient' }),
]

/** @type {Array<unknown>} */
const leaked = []

/** @param {number} count */
const run = (count) => {
  for (let i = 0; i < count; i++) {
    const result = tasks[i % tasks.length]?.()
    if (values.leak && i % 10 === 0) leaked.push(result)
  }
}

const inUse = () => {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const stretches = 10
const each = Math.ceil(Number(values.messages) / stretches)
run(Math.min(each, 200_000))
/** @type {Array<number>} */
const octets = [inUse()]
const start = performance.now()
for (let i = 0; i < stretches; i++) {
  run(each)
  octets.push(inUse())
}
const seconds = (performance.now() - start) / 1000
// In the first half, the compiler and the caches settle.
const growth = (octets.at(-1) ?? 0) - (octets[stretches / 2] ?? 0)
if (values.json) process.stdout.write(`${JSON.stringify({ messages: each * stretches, seconds, octets, growth })}\n`)
else {
  process.stdout.write(`${each * stretches} messages in ${seconds.toFixed(1)} s\n`)
  process.stdout.write(`KB in use after each ${each}: ${octets.map((all) => (all / 1000).toFixed(0)).join(' ')}\n`)
  process.stdout.write(
    `growth in the second half: ${growth} octets, ${((2 * growth) / (each * stretches)).toFixed(4)} a message\n`,
  )
}
