/**
 * A client of this library that sends requests, so many in flight, and prints what became of them as JSON:
 * `node bench/peers/client.mjs PORT --requests N --warm N --window N --to HOST`.
 *
 * @module
 */
import { parseArgs } from 'node:util'
import * as Effect from 'effect/Effect'
import { ask, makeNode, run } from './node.mjs'

const {
  values,
  positionals: [port],
} = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '20000' },
    warm: { type: 'string', default: '5000' },
    window: { type: 'string', default: '128' },
    to: { type: 'string', default: 'server.example.test' },
  },
})

/** Octets of memory that the process has of the system. */
const memory = () => process.memoryUsage.rss()

/**
 * So many requests, `window` of them in flight; gives how often each Result-Code came, and what failed.
 *
 * @param {import('diameter-codec/effect/peer').Peer} peer
 * @param {number} requests
 */
const send = (peer, requests) =>
  Effect.gen(function* () {
    /** @type {Record<string, number>} */
    const outcomes = {}
    const count = (/** @type {string} */ outcome) => {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    let next = 0
    const worker = Effect.whileLoop({
      while: () => next < requests,
      body: () => Effect.result(ask(peer, values.to, next++)),
      step: (result) => count(result._tag === 'Success' ? `${result.success}` : String(result.failure)),
    })
    yield* Effect.all(Array(Number(values.window)).fill(worker), { concurrency: 'unbounded', discard: true })
    return outcomes
  })

const report = await run(
  Effect.gen(function* () {
    const node = yield* makeNode('client.example.test')
    const peer = yield* node.connect({ host: '127.0.0.1', port: Number(port) })
    yield* send(peer, Number(values.warm))
    const [begun, cpu, before] = [performance.now(), process.cpuUsage(), memory()]
    const outcomes = yield* send(peer, Number(values.requests))
    const { user, system } = process.cpuUsage(cpu)
    return { milliseconds: performance.now() - begun, cpu: (user + system) / 1000, before, after: memory(), outcomes }
  }),
)
console.log(JSON.stringify(report))
