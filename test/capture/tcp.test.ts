import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaptureLimits } from '../../src/capture/index.ts'
import { client, diameter, flag, ipv4, join, octets, pcap, reverse, tcpSegment, type Ends } from './packets.ts'
import { cutMessagesOf, hex, hexOf, messagesOf, problemsOf, read } from './read.ts'

interface Sent {
  readonly sequence: number
  readonly payload: Uint8Array
  readonly flags?: number
  readonly ends?: Ends
  readonly acknowledgment?: number
  readonly captured?: number
  readonly time?: number
}

const capture = (sent: ReadonlyArray<Sent>): Uint8Array =>
  pcap(
    sent.map(({ sequence, payload, flags, ends, acknowledgment, captured, time }) => {
      const options = { flags: flags ?? flag.ack, acknowledgment: acknowledgment ?? 0 }
      const packet = ipv4(ends ?? client, tcpSegment(ends ?? client, sequence >>> 0, payload, options))
      return {
        bytes: packet.subarray(0, packet.length - payload.length + (captured ?? payload.length)),
        originalLength: packet.length,
        ...(time === undefined ? {} : { time }),
      }
    }),
    { linkType: 101 },
  )

const readSent = (sent: ReadonlyArray<Sent>, limits: Partial<CaptureLimits> = {}) => read(capture(sent), limits)

const nothing = octets()
const messages = Array.from({ length: 12 }, (_, index) => diameter(index, 4 * index))
const stream = join(...messages)
const expected = messages.map(hex)

/** The stream in segments that end at the given places. */
const segments = (first: number, ends: ReadonlyArray<number>, bytes = stream): ReadonlyArray<Sent> => {
  const inner = [...new Set(ends)].filter((at) => at > 0 && at < bytes.length).toSorted((a, b) => a - b)
  const all = [...inner, bytes.length]
  return all.map((end, index) => {
    const start = index === 0 ? 0 : all[index - 1]!
    return { sequence: first + start, payload: bytes.subarray(start, end) }
  })
}

const syn = (sequence: number, ends?: Ends): Sent => ({
  sequence,
  payload: nothing,
  flags: flag.syn,
  ...(ends === undefined ? {} : { ends }),
})

const cuts = fc.array(fc.nat(stream.length), { maxLength: 30 })

describe('order', () => {
  test('any segmentation, order within a window, repetition and overlap gives the messages, across the wrap', () => {
    const scene = fc.record({
      initial: fc.oneof(fc.nat(0xffffffff), fc.integer({ min: 0xffffffff - stream.length, max: 0xffffffff })),
      cuts,
      again: fc.array(fc.tuple(fc.nat(30), fc.nat(stream.length), fc.nat(300))),
      keys: fc.array(fc.nat(8), { minLength: 100, maxLength: 100 }),
    })
    fc.assert(
      fc.property(scene, ({ initial, cuts, again, keys }) => {
        const sent = [...segments(initial + 1, cuts)]
        // Parts that come again later than they first did may begin and end anywhere.
        for (const [after, start, length] of again) {
          const last = sent.slice(0, after + 1).at(-1)!
          const reached = last.sequence + last.payload.length - (initial + 1)
          const end = Math.min(start + length, reached)
          if (start < end)
            sent.splice(after + 1, 0, { sequence: initial + 1 + start, payload: stream.subarray(start, end) })
        }
        const shuffled = sent
          .map((segment, index) => ({ segment, place: index + (keys[index % keys.length] ?? 0) }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ segment }) => segment)
        const events = readSent([syn(initial), ...shuffled])
        expect(hexOf(events)).toEqual(expected)
        expect(problemsOf(events)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('both directions at once', () => {
    const answer = reverse(client)
    const sent = [
      syn(100),
      syn(900, answer),
      ...segments(101, [50, 100, 333]).flatMap((segment) => [
        segment,
        { ...segment, sequence: segment.sequence + 800, ends: answer },
      ]),
    ]
    const events = readSent(sent)
    const to = (port: string) => messagesOf(events).filter((message) => message.to.endsWith(port))
    expect(to(':3868').map(({ bytes }) => hex(bytes))).toEqual(expected)
    expect(to(':40000').map(({ bytes }) => hex(bytes))).toEqual(expected)
    expect(problemsOf(events)).toEqual([])
  })

  test('a message has the number and the time of the packet that completed it', () => {
    const [one, two, three] = segments(1, [70, 90])
    const events = readSent([syn(0), one!, { ...three!, time: 5e12 }, { ...two!, time: 6e12 }])
    expect(messagesOf(events).map(({ packet }) => packet)).toEqual([2, 2, ...messages.slice(2).map(() => 4)])
    expect(messagesOf(events).at(-1)?.time).toBe(6e9)
  })

  test('the first octets of an overlap count', () => {
    const wrong = stream.map((octet) => octet ^ 0x55)
    const events = readSent([
      syn(0),
      ...segments(201, [100], stream.subarray(200)),
      { sequence: 101, payload: wrong.subarray(100, 250) },
      { sequence: 101, payload: stream.subarray(100, 200) },
      { sequence: 1, payload: stream.subarray(0, 100) },
      { sequence: 1, payload: wrong },
    ])
    // Octets 100 to 200 came wrong first.
    expect(hexOf(events)[0]).toBe(expected[0])
    expect(hexOf(events).at(-1)).toBe(expected.at(-1))
    const clean = readSent([
      syn(0),
      { sequence: 101, payload: stream.subarray(100, 200) },
      { sequence: 51, payload: join(stream.subarray(50, 100), wrong.subarray(100, 200), stream.subarray(200)) },
      { sequence: 1, payload: join(stream.subarray(0, 50), wrong.subarray(50, 120)) },
    ])
    expect(hexOf(clean)).toEqual(expected)
  })
})

describe('connections', () => {
  test('data with the SYN', () => {
    expect(hexOf(readSent([{ sequence: 7, payload: stream, flags: flag.syn }]))).toEqual(expected)
  })

  test('keep-alive probes, repeated SYNs and FINs change nothing', () => {
    const [one, two] = segments(101, [200])
    const probe = { sequence: 100, payload: octets(0) }
    const fin = { sequence: 101 + stream.length, payload: nothing, flags: flag.fin | flag.ack }
    const late = { sequence: 100 + stream.length, payload: octets(0) }
    const events = readSent([syn(100), syn(100), probe, one!, syn(100), two!, late, fin, fin, one!, late, syn(100)])
    expect(hexOf(events)).toEqual(expected)
    expect(problemsOf(events)).toEqual([])
  })

  test('ports that are used again', () => {
    const fin = { sequence: 101 + stream.length, payload: nothing, flags: flag.fin | flag.ack }
    const rst = { sequence: 5001 + stream.length, payload: nothing, flags: flag.rst }
    const events = readSent([
      syn(100),
      ...segments(101, [10, 500]),
      fin,
      syn(5000),
      ...segments(5001, [10, 500]),
      rst,
      syn(3_000_000_000),
      ...segments(3_000_000_001, [10, 500]),
      // No end of that one was captured.
      syn(77),
      ...segments(78, [10, 500]),
      // Nor the beginning of this one.
      ...segments(2_000_000_000, [messages[0]!.length]),
    ])
    expect(hexOf(events)).toEqual([...expected, ...expected, ...expected, ...expected, ...expected])
  })

  test('a connection that ends inside a message', () => {
    const half = messages[3]!.subarray(0, 30)
    for (const [flags, words] of [
      [flag.fin, 'the stream ends'],
      [flag.rst, 'the stream ends'],
      [flag.ack, 'the capture ends'],
    ] as const) {
      const events = readSent([
        syn(0),
        { sequence: 1, payload: messages[1]! },
        { sequence: 1 + messages[1]!.length, payload: half, flags },
      ])
      expect(events).toMatchObject([
        { _tag: 'Message', missing: 0 },
        { _tag: 'Message', missing: messages[3]!.length - 30, bytes: half, packet: 3 },
        {
          _tag: 'Problem',
          fault: 'CutMessage',
          message: `10.0.0.1:40000 → 10.0.0.2:3868: ${words} inside a message of ${messages[3]!.length} octets, of which 30 are there`,
          packet: 3,
        },
      ])
    }
  })

  test('a capture that begins in the middle of a connection', () => {
    for (const start of [1, 13, messages[0]!.length + 3, 200]) {
      for (const port of [3868, 45000]) {
        const ends = { ...client, toPort: port }
        const sent = segments(1, [100, 300, 500]).flatMap(({ sequence, payload }) => {
          const skipped = Math.max(0, start - (sequence - 1))
          return skipped >= payload.length
            ? []
            : [{ sequence: sequence + skipped, payload: payload.subarray(skipped), ends }]
        })
        let at = 0
        const whole = messages.filter((message) => {
          at += message.length
          return at - message.length >= start
        })
        const events = readSent(sent)
        expect(hexOf(events)).toEqual(whole.map(hex))
        expect(problemsOf(events)).toMatchObject([{ fault: 'CutMessage', packet: 1 }])
        expect(problemsOf(events)[0]?.message).toMatch(/the capture begins inside a message; \d+ octets passed over$/u)
      }
    }
  })

  test('a capture that begins between two messages has lost nothing', () => {
    const events = readSent(segments(1, [messages[0]!.length]))
    expect(hexOf(events)).toEqual(expected)
    expect(problemsOf(events)).toEqual([])
  })

  test('any number of connections within bounds', () => {
    const open = Array.from({ length: 200 }, (_, index) => ({ ...client, fromPort: 1000 + index }))
    const sent = [
      ...open.map((ends) => syn(0, ends)),
      ...open.map((ends) => ({ sequence: 1, payload: stream.subarray(0, 30), ends })),
      ...open.map((ends) => ({ sequence: 31, payload: stream.subarray(30), ends })),
    ]
    const all = readSent(sent)
    expect(messagesOf(all)).toHaveLength(200 * messages.length)
    expect(problemsOf(all)).toEqual([])
    const few = problemsOf(readSent(sent, { streams: 50 }))
    expect(few.filter(({ message }) => message.includes('too many streams')).length).toBeGreaterThan(100)
  })
})

describe('missing octets', () => {
  const inMiddle = (from: number, to: number): ReadonlyArray<Sent> => [
    syn(0),
    { sequence: 1, payload: stream.subarray(0, from) },
    { sequence: 1 + to, payload: stream.subarray(to) },
  ]
  const starts = messages.map((_, index) => join(...messages.slice(0, index)).length)

  test('inside one message: only that one is lost', () => {
    const from = starts[4]! + 10
    const events = readSent(inMiddle(from, from + 13))
    expect(hexOf(events)).toEqual(expected.filter((_, index) => index !== 4))
    expect(problemsOf(events)).toMatchObject([
      {
        fault: 'MissingOctets',
        message: `10.0.0.1:40000 → 10.0.0.2:3868: 13 octets are missing inside a message of ${messages[4]!.length} octets, of which 10 are there`,
        packet: 3,
      },
    ])
  })

  test('over several messages: the first whole one after them is found', () => {
    fc.assert(
      fc.property(fc.nat(stream.length - 40), fc.integer({ min: 1, max: 400 }), (from, length) => {
        const to = Math.min(from + length, starts[11]!)
        if (from >= to) return
        const events = readSent(inMiddle(from, to))
        const whole = messages.filter(
          (message, index) => starts[index]! + message.length <= from || starts[index]! >= to,
        )
        expect(hexOf(events)).toEqual(whole.map(hex))
        expect(problemsOf(events)).toMatchObject([{ fault: 'MissingOctets' }])
      }),
      // The segment after them begins inside an AVP Code, 01 08, with its flags, 40 00.
      { examples: [[1, 49]] },
    )
  })

  test('each gap is told', () => {
    const [a, , c, , e] = segments(1, [200, 250, 400, 450])
    const events = readSent([syn(0), a!, c!, e!])
    expect(problemsOf(events).map(({ packet }) => packet)).toEqual([3, 4])
  })

  test('are waited for until a limit is reached', () => {
    const bulk = join(...Array.from({ length: 50 }, (_, index) => diameter(index, 1000)))
    const all = segments(
      1,
      Array.from({ length: 50 }, (_, index) => (index + 1) * 1000),
      bulk,
    )
    const lossy = [syn(0), all[0]!, ...all.slice(2)]
    const gone = (limits: Partial<CaptureLimits>, sent: ReadonlyArray<Sent> = lossy) => {
      const events = readSent(sent, limits)
      const at = events.findIndex(({ _tag }) => _tag === 'Problem')
      expect(problemsOf(events)).toHaveLength(1)
      return messagesOf(events).length - messagesOf(events.slice(0, at)).length
    }
    expect(gone({})).toBe(48)
    expect(gone({ waitingSegments: 5 })).toBe(48)
    expect(gone({ waitingOctets: 5000 })).toBe(48)
    expect(gone({ heldOctets: 5000 })).toBe(48)
    const late = [...lossy, all[1]!]
    expect(messagesOf(readSent(late))).toHaveLength(50)
    expect(messagesOf(readSent(late, { waitingSegments: 5 }))).toHaveLength(48)
    expect(messagesOf(readSent(late, { waitingOctets: 5000 }))).toHaveLength(48)
    const slow = late.map(({ sequence, payload, flags }, index) => ({
      sequence,
      payload,
      flags: flags ?? flag.ack,
      time: 1e15 + index * 2e6,
    }))
    expect(messagesOf(readSent(slow))).toHaveLength(48)
    expect(messagesOf(readSent(slow, { waitingTime: 200_000 }))).toHaveLength(50)
  })

  test('are not waited for when the receiver has them', () => {
    const [one, , three, four] = segments(1, [200, 300, 400])
    const answer = { sequence: 1, payload: nothing, ends: reverse(client), acknowledgment: 401 }
    const other = Array.from({ length: 10 }, () => answer)
    const events = readSent([syn(0), syn(0, reverse(client)), one!, three!, ...other, four!, syn(9)], {
      waitingPackets: 5,
    })
    expect(problemsOf(events)).toMatchObject([{ fault: 'MissingOctets', packet: 4 }])
    expect(messagesOf(events).at(-1)?.packet).toBe(15)
  })

  test('are waited for anew once others came', () => {
    const [one, two, three, four, five] = segments(1, [100, 200, 300, 400])
    const back = reverse(client)
    const answer = { sequence: 1, payload: nothing, ends: back, acknowledgment: 301 }
    const other = Array.from({ length: 10 }, () => ({ sequence: 1, payload: nothing, ends: back }))
    const sent = [syn(0), syn(0, back), one!, three!, answer, two!, ...other, five!, four!]
    const events = readSent(sent, { waitingPackets: 5 })
    expect(hexOf(events)).toEqual(expected)
    expect(problemsOf(events)).toEqual([])
  })

  test('packets that the capture cut', () => {
    const sent = messages.map((payload, index) => ({
      sequence: 1 + starts[index]!,
      payload,
      captured: index % 3 === 1 ? 24 : payload.length,
    }))
    const events = readSent([syn(0), ...sent])
    expect(hexOf(events)).toEqual(expected.filter((_, index) => index % 3 !== 1))
    expect(problemsOf(events)).toEqual([])
    const cut = messages.filter((_, index) => index % 3 === 1)
    expect(cutMessagesOf(events).map(({ bytes }) => hex(bytes))).toEqual(cut.map((each) => hex(each.subarray(0, 24))))
    expect(cutMessagesOf(events).map(({ missing }) => missing)).toEqual(cut.map(({ length }) => length - 24))
  })

  test('a packet that is cut inside its first message is all that is told of those after it', () => {
    const both = join(messages[1]!, messages[2]!)
    const events = readSent([
      syn(0),
      { sequence: 1, payload: both, captured: 24 },
      { sequence: 1 + both.length, payload: messages[3]! },
    ])
    expect(cutMessagesOf(events)).toMatchObject([{ packet: 2, missing: messages[1]!.length - 24 }])
    expect(problemsOf(events)).toMatchObject([{ fault: 'MissingOctets', packet: 2 }])
    expect(hexOf(events)).toEqual([hex(messages[3]!)])
  })
})
