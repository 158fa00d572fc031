/**
 * One process's measurements: both sides of a row in turn, round after round, so that what slows the machine down slows
 * both of them down.
 *
 * @module
 */
import {
  any,
  avp,
  Avp,
  command,
  DisconnectPeerRequest,
  Format,
  decodingFramer,
  framer,
  framerStart,
  grouped,
  many,
  Message,
  optional,
} from 'diameter-codec'
import { accepted, wire, workloads } from './workloads.mjs'

/**
 * @typedef {object} Contender
 * @property {string} row
 * @property {'ours' | 'hand'} side
 * @property {(input: any) => unknown} run
 * @property {ReadonlyArray<unknown>} inputs as many as a power of two
 */

/** @typedef {{ readonly [row: string]: { readonly [side: string]: number } }} Figures */

/**
 * @typedef {object} Plan
 * @property {number} rounds
 * @property {number} milliseconds how long a round of a contender lasts
 * @property {(row: string) => boolean} isWanted
 */

const ringSize = 64

/** Results stay reachable for a while, as a program's do, and are not optimized away. */
const results = /** @type {Array<unknown>} */ (Array.from({ length: ringSize }))

/**
 * @param {Contender} contender
 * @param {number} iterations
 */
const repeat = ({ run, inputs }, iterations) => {
  const last = inputs.length - 1
  for (let i = 0; i < iterations; i++) results[i % ringSize] = run(inputs[i & last])
}

/**
 * Nanoseconds for each run, after some that are not counted, in which the garbage of the contender before is collected.
 *
 * @param {Contender} contender
 * @param {number} iterations
 */
const time = (contender, iterations) => {
  repeat(contender, iterations >> 2)
  const start = performance.now()
  repeat(contender, iterations)
  return ((performance.now() - start) * 1e6) / iterations
}

/**
 * @template A
 * @param {(index: number) => A} make
 */
const ring = (make) => Array.from({ length: ringSize }, (_, index) => make(index))

/**
 * Copies of a message, each in memory of its own, as if each came in a network chunk of its own.
 *
 * @param {Uint8Array} octets
 */
const copies = (octets) => ring(() => Uint8Array.from(octets))

/**
 * The same message again and again in one chunk.
 *
 * @param {Uint8Array} octets
 */
const chunked = (octets) => {
  const chunk = new Uint8Array(ringSize * octets.length)
  return ring((index) => {
    chunk.set(octets, index * octets.length)
    return chunk.subarray(index * octets.length, (index + 1) * octets.length)
  })
}

/**
 * The same record with other names, each as long, of which none comes again before thousands of others.
 *
 * @param {{ readonly originHost: string, readonly originRealm: string }} record
 */
const renamed = (record) =>
  Array.from({ length: 4096 }, (_, index) => {
    const start = String(index).padStart(4, '0')
    const { originHost, originRealm } = record
    return { ...record, originHost: start + originHost.slice(4), originRealm: start + originRealm.slice(4) }
  })

/**
 * Both sides of each row, one after the other.
 *
 * @returns {Array<Contender>}
 */
const contenders = () =>
  workloads.flatMap(({ key, octets, refused, refusedEarly, ours, hand }) => {
    const messages = copies(octets)
    const typed = ring(() => accepted(ours.decode(octets)))
    const plain = ring(() => accepted(Message.decode(octets)))
    const others = renamed(accepted(ours.decode(octets)))
    const rows = [
      { row: `${key} typed decode`, ours: ours.decode, hand: hand.decode, inputs: messages },
      { row: `${key} typed decode, one chunk`, ours: ours.decode, hand: hand.decode, inputs: chunked(octets) },
      {
        row: `${key} typed decode, new names`,
        ours: ours.decode,
        hand: hand.decode,
        inputs: others.map((record) => Uint8Array.from(accepted(ours.encode(record)))),
      },
      { row: `${key} typed decode, refused`, ours: ours.decode, hand: hand.decode, inputs: copies(refused) },
      { row: `${key} typed decode, refused early`, ours: ours.decode, hand: hand.decode, inputs: copies(refusedEarly) },
      { row: `${key} typed encode`, ours: ours.encode, hand: hand.encode, inputs: typed },
      { row: `${key} typed encode, new names`, ours: ours.encode, hand: hand.encode, inputs: others },
      { row: `${key} wire decode`, ours: wire.ours.decode, hand: wire.hand.decode, inputs: messages },
      { row: `${key} wire encode`, ours: wire.ours.encode, hand: wire.hand.encode, inputs: plain },
    ]
    return rows.flatMap(({ row, ours, hand, inputs }) => [
      { row, side: /** @type {const} */ ('ours'), run: ours, inputs },
      { row, side: /** @type {const} */ ('hand'), run: hand, inputs },
    ])
  })

/** @param {ReadonlyArray<number>} numbers */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

/** What else runs on the machine can only add to a sample. @param {ReadonlyArray<number>} samples */
const least = (samples) => Math.min(...samples)

/**
 * @param {ReadonlyArray<Contender>} all
 * @param {(contender: Contender) => number} measure
 */
const figures = (all, measure) => {
  /** @type {{ [row: string]: { [side: string]: number } }} */
  const rows = {}
  for (const contender of all) (rows[contender.row] ??= {})[contender.side] = measure(contender)
  return rows
}

/**
 * Nanoseconds of both sides of a row: the least of rounds in turn. Those before round 0 settle how many runs a round has.
 *
 * @param {ReadonlyArray<Contender>} sides
 * @param {Plan} plan
 */
const measureRow = (sides, { rounds, milliseconds }) => {
  const samples = sides.map(() => /** @type {Array<number>} */ ([]))
  let iterations = 2000
  for (let round = -4; round < rounds; round++) {
    const times = sides.map((side) => time(side, iterations))
    if (round < 0) iterations = Math.max(500, Math.round((milliseconds * 1e6) / Math.min(...times)))
    else times.forEach((sample, side) => samples[side]?.push(sample))
  }
  return Object.fromEntries(sides.map(({ side }, index) => [side, least(samples[index] ?? [])]))
}

/**
 * Nanoseconds of all rows. All are warm before the first is measured, so that the compiler knows what a program knows that
 * does everything. Then row after row: results with memory outside of the heap leave garbage that whoever comes next pays
 * for during some 10 ms, and that is the other side, which leaves as much.
 *
 * @param {Plan} plan
 * @returns {Figures}
 */
export const speed = (plan) => {
  const all = contenders()
  for (let lap = 0; lap < 10; lap++) for (const contender of all) repeat(contender, 2000)
  const rows = [...new Set(all.map(({ row }) => row))].filter(plan.isWanted)
  return Object.fromEntries(
    rows.map((name) => [
      name,
      measureRow(
        all.filter(({ row }) => row === name),
        plan,
      ),
    ]),
  )
}

/**
 * Octets that a run allocates, on the heap of JavaScript and outside of it. For a process with `--expose-gc` and a young
 * generation large enough that nothing is collected in between.
 *
 * @returns {Figures}
 */
export const memory = () => {
  const all = contenders()
  for (const contender of all) repeat(contender, 20_000)
  const collect = globalThis.gc
  if (collect === undefined) throw new Error('memory needs --expose-gc')
  return figures(all, (contender) => {
    const iterations = 2000
    const samples = Array.from({ length: 5 }, () => {
      // Memory outside of the heap is freed by the second collection, by another thread.
      collect()
      collect()
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
      const before = process.memoryUsage()
      repeat(contender, iterations)
      const after = process.memoryUsage()
      return (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / iterations
    })
    return median(samples)
  })
}

// -------------------------------------------------------------------------------------
// growth
// -------------------------------------------------------------------------------------

/**
 * A Disconnect-Peer-Request with as many AVPs that no rule names.
 *
 * @param {number} count
 */
const withAvps = (count) => {
  const [workload] = workloads
  const message = /** @type {import('diameter-codec').Message} */ (
    accepted(Message.decode(workload?.octets ?? new Uint8Array(0)))
  )
  const extra = Array.from({ length: count }, (_, i) => Avp.make({ code: 5000 + i, data: Uint8Array.of(1, 2, 3, 4) }))
  return /** @type {Uint8Array} */ (accepted(Message.encode({ ...message, avps: [...message.avps, ...extra] })))
}

/**
 * A command whose message has groups in groups, `depth` of them.
 *
 * @param {number} depth
 */
const nested = (depth) => {
  const leaf = avp({ name: 'Leaf', code: 6000, mandatory: true, format: Format.unsigned32 })
  /** @type {import('diameter-codec').AvpDefinition<string, any>} */
  let group = leaf
  /** @type {unknown} */
  let value = 1
  for (let level = 1; level <= depth; level++) {
    group = avp({ name: 'Group', code: 6000 + level, mandatory: true, format: grouped([optional(group), any]) })
    value = { [level === 1 ? 'leaf' : 'group']: value, avps: [] }
  }
  const rules = [optional(group), any]
  const Nested = command('Nested-Request', { tag: 'Nested', code: 9001, applicationId: 0, request: true }, rules)
  const record = { ...Nested.make({ header: { hopByHopId: 1, endToEndId: 2 } }), group: value }
  return { decode: Nested.decode, octets: /** @type {Uint8Array} */ (accepted(Nested.encode(record))) }
}

/**
 * Nanoseconds for each AVP or group, so that linear time shows as the same number in every column. One result is kept at
 * a time: with many large ones alive, the garbage collector's copying is what is measured.
 *
 * @param {(octets: Uint8Array) => unknown} run
 * @param {Uint8Array} octets
 * @param {number} count
 */
const each = (run, octets, count) => {
  const repeats = Math.max(5, Math.round(200_000 / count))
  const sample = () => {
    const start = performance.now()
    for (let i = 0; i < repeats; i++) results[0] = run(octets)
    return ((performance.now() - start) * 1e6) / repeats / count
  }
  for (let warm = 0; warm < 3; warm++) sample()
  return least(Array.from({ length: 15 }, sample))
}

/**
 * A command whose message has one value as many times.
 *
 * @param {number} count
 */
const listed = (count) => {
  const item = avp({ name: 'Item', code: 6000, mandatory: true, format: Format.unsigned32 })
  const Listed = command('Listed-Request', { tag: 'Listed', code: 9001, applicationId: 0, request: true }, [many(item)])
  const record = Listed.make({
    header: { hopByHopId: 1, endToEndId: 2 },
    item: Array.from({ length: count }, (_, i) => i),
  })
  return { decode: Listed.decode, octets: /** @type {Uint8Array} */ (accepted(Listed.encode(record))) }
}

/** Time for each AVP from few to many, and for each group from shallow to deep. */
export const growth = () => ({
  avps: [10, 100, 1000, 10_000, 100_000].map((count) => {
    const octets = withAvps(count)
    const options = { maximumAvps: 2 * count }
    const list = listed(count)
    return {
      count,
      values: each((input) => accepted(list.decode(input, options)), list.octets, count),
      typed: each((input) => accepted(DisconnectPeerRequest.decode(input, options)), octets, count),
      wire: each((input) => accepted(Message.decode(input, options)), octets, count),
    }
  }),
  depth: [1, 2, 4, 8, 16, 32].map((depth) => {
    const { decode, octets } = nested(depth)
    return { depth, typed: each((input) => accepted(decode(input)), octets, depth) }
  }),
})

// -------------------------------------------------------------------------------------
// framing and large messages
// -------------------------------------------------------------------------------------

/** The least of samples taken in turn, in nanoseconds a run. @param {ReadonlyArray<() => unknown>} runs @param {number} rounds */
const inTurn = (runs, rounds) => {
  const samples = runs.map(() => /** @type {Array<number>} */ ([]))
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, i) => {
      const start = performance.now()
      results[i] = run()
      samples[i]?.push((performance.now() - start) * 1e6)
    })
  }
  return samples.map(least)
}

const segment = 1460

/**
 * A stream of one message again and again: handed over message by message, and cut into chunks of 1,460 octets, each in
 * memory of its own; both are decoded.
 */
export const framing = () =>
  workloads.map(({ key, octets, ours }) => {
    const whole = copies(octets)
    const stream = new Uint8Array(ringSize * octets.length)
    for (let i = 0; i < ringSize; i++) stream.set(octets, i * octets.length)
    const count = Math.ceil(stream.length / segment)
    const chunks = Array.from({ length: count }, (_, i) => stream.slice(i * segment, (i + 1) * segment))
    const push = framer()
    const handedOver = () => {
      for (const [i, message] of whole.entries()) results[i] = accepted(ours.decode(message))
    }
    const cut = () => {
      let state = framerStart
      let i = 0
      for (const chunk of chunks) {
        const framed = push(state, chunk)
        for (const message of framed.messages) results[i++] = accepted(ours.decode(message))
        state = framed.state
      }
    }
    const decode = decodingFramer(ours)
    const cutAndDecoded = () => {
      let state = framerStart
      let i = 0
      for (const chunk of chunks) {
        const framed = decode(state, chunk)
        for (const message of framed.messages) results[i++] = accepted(message)
        state = framed.state
      }
    }
    const [wholeTime = 0, cutTime = 0, decodedTime = 0] = inTurn([handedOver, cut, cutAndDecoded], 2000)
    return { key, whole: wholeTime / ringSize, cut: cutTime / ringSize, decoded: decodedTime / ringSize }
  })

/** Ways of cutting a message of 4 MiB, as sizes of its chunks; what is left over comes at the end. */
const cuttings = {
  'two chunks': [2_097_152],
  'chunks of 64 KiB': Array.from({ length: 64 }, () => 65_536),
  'chunks of 1,460': Array.from({ length: 2872 }, () => 1460),
  'chunks of 256': Array.from({ length: 16_384 }, () => 256),
  'shrinking, then a long one': Array.from({ length: 2800 }, (_, i) => 2800 - i),
  growing: Array.from({ length: 2800 }, (_, i) => i + 1),
}

/** A message of 4 MiB cut in many ways, beside the time that two copies of it take, which is what two chunks need. */
export const cutting = () => {
  const message = new Uint8Array(4_194_304)
  message.set([1, 0x40, 0, 0])
  const push = framer()
  const cut = (/** @type {ReadonlyArray<number>} */ sizes) => () => {
    let state = framerStart
    let at = 0
    // The last four octets come alone: what came before is kept until then.
    const last = message.length - 4
    for (const size of [...sizes, last]) {
      state = push(state, message.subarray(at, Math.min(last, at + size))).state
      at = Math.min(last, at + size)
    }
    return push(state, message.subarray(last)).messages.length === 1 ? state : undefined
  }
  const times = inTurn([() => message.slice().slice(), ...Object.values(cuttings).map(cut)], 20)
  const [copies = 0, ...others] = times.map((time) => time / 1e6)
  return { copies, rows: Object.keys(cuttings).map((key, i) => ({ key, cut: others[i] ?? 0 })) }
}

/** A message of almost 16 MB, of few large AVPs or of empty ones: how long it takes to copy, and to decode on the wire. */
export const large = () =>
  [16, 256, 4096, 65_536, 2_000_000].map((count) => {
    const size = Math.floor((2 ** 24 - 24) / count / 4) * 4
    const data = new Uint8Array(size - 8)
    const avps = Array.from({ length: count }, () => Avp.make({ code: 5000, data }))
    const message = Message.make({ header: { commandCode: 1, hopByHopId: 1, endToEndId: 2 }, avps })
    const octets = /** @type {Uint8Array} */ (accepted(Message.encode(message)))
    const options = { maximumAvps: count }
    const runs = [() => octets.slice(), () => accepted(Message.decode(octets, options))]
    const [copy = 0, decode = 0] = inTurn(runs, count > 100_000 ? 5 : 15)
    return { count, copy: copy / 1e6, decode: decode / 1e6 }
  })
