/**
 * Connects, asks, disconnects, again and again, and looks whether anything is left behind: descriptors, handles and
 * timers of Node, fibres, memory.
 *
 *     node bench/soak.mjs [--cycles 10000]
 *
 * @module
 */
import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v8 from 'node:v8'
import * as Effect from 'effect/Effect'
import { ask, makeNode, run } from './peers/node.mjs'

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '10000' },
    warm: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
})
const cycles = Number(values.cycles)

/** The class of all fibres. */
const Fiber = Effect.runFork(Effect.void).constructor

const descriptors = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0)

/** What there is now. Asking for the fibres collects the garbage first. */
const inventory = () => {
  const fibres = v8.queryObjects(Fiber, { format: 'count' })
  /** @type {Record<string, number>} */
  const resources = {}
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1
  return { descriptors: descriptors(), resources, fibres, heap: process.memoryUsage().heapUsed }
}

/** Lets what was closed be reported as closed. */
const settle = Effect.promise(() => new Promise((resolve) => void setTimeout(resolve, 50)))

/**
 * A server and a client node in this process; each cycle is a connection of its own.
 *
 * @param {(cycle: number, now: ReturnType<typeof inventory>) => void} report is called after each thousand
 */
const soak = (report) =>
  run(
    Effect.gen(function* () {
      // Answers are kept for duplicates, 10,000 of a peer unless told otherwise: they would hide what else is kept.
      const server = yield* makeNode('server.example.test', { maximumRemembered: 100 })
      const client = yield* makeNode('client.example.test')
      const { port } = yield* server.listen({ host: '127.0.0.1', port: 0, unknownPeers: 'accept' })
      let answered = 0
      const cycle = Effect.scoped(
        Effect.gen(function* () {
          const peer = yield* client.connect({ host: '127.0.0.1', port })
          if ((yield* ask(peer, 'server.example.test', answered)) === 2001) answered++
          yield* peer.disconnect()
        }),
      )
      for (let i = 0; i < Number(values.warm); i++) yield* cycle
      yield* settle
      const before = inventory()
      answered = 0
      for (let i = 1; i <= cycles; i++) {
        yield* cycle
        if (i % 1000 === 0 && i < cycles) report(i, inventory())
      }
      yield* settle
      return { answered, before, after: inventory() }
    }),
  )

/** @type {(when: string, now: ReturnType<typeof inventory>) => void} */
const show = (when, { descriptors, fibres, heap, resources }) => {
  if (values.json) return
  const megabytes = (heap / 1e6).toFixed(1)
  console.log(
    `${when}: ${descriptors} descriptors, ${fibres} fibres, heap ${megabytes} MB, ${JSON.stringify(resources)}`,
  )
}

const begun = performance.now()
const { answered, before, after } = await soak((cycle, now) => show(`after ${cycle}`, now))
const seconds = (performance.now() - begun) / 1000
show('before', before)
show('after', after)
if (!values.json) console.log(`${answered} of ${cycles} answered, ${seconds.toFixed(1)} s`)
// Whatever is left would keep the process alive, or be named here.
process.on('exit', () => {
  const left = process.getActiveResourcesInfo().filter((name) => !/^(?:TTY|Pipe|FS)/u.test(name))
  console.log(
    values.json
      ? JSON.stringify({ answered, before, after, left })
      : `left at the end: ${left.join(', ') || 'nothing'}`,
  )
})
