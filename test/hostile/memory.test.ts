// What stays in memory: nothing of what was decoded and dropped, and of what is kept no more than its message.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import {
  Avp,
  AccountingRequest,
  DeviceWatchdogRequest,
  DisconnectPeerAnswer,
  detach,
  equals,
  framer,
  framerStart,
  Message,
  type FramerState,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { rightOf } from '../arbitrary/octets.ts'
import { commands, messageOf, named } from '../arbitrary/typed.ts'
import { wireMessage } from '../arbitrary/wire.ts'
import { root, runProgram } from '../cli/run.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** In use after a collection, in megabytes. */
const inUse = (): number => {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

describe('ten times as many messages', { timeout: 60_000 }, () => {
  const run = async (...args: ReadonlyArray<string>): Promise<number> => {
    const program = `${root}/fuzz/memory.mjs`
    const { stdout, stderr } = await runProgram(process.execPath, ['--expose-gc', program, '--json', ...args])
    expect(stderr).toBe('')
    return (JSON.parse(stdout) as { readonly growth: number }).growth
  }

  test('leave the heap as it is', { timeout: 60_000 }, async () => {
    // Of 75,000 messages; what the engine itself needs goes up and down by some 100 KB.
    expect(await run('--messages', '150000')).toBeLessThan(500_000)
    expect(await run('--messages', '150000', '--leak')).toBeGreaterThan(1_000_000)
  })
})

const encoder = new TextEncoder()
const textAvp = (code: number, text: string): Avp => Avp.make({ code, mandatory: true, data: encoder.encode(text) })

/** A DWR with so many octets of an AVP that nobody knows. */
const padded = (size: number, realm = 'a.realm.of.many.labels.example.net'): Uint8Array =>
  rightOf(
    Message.encode(
      Message.make({
        header: { commandCode: 280, request: true, hopByHopId: 1, endToEndId: 2 },
        avps: [textAvp(264, 'a.example.net'), textAvp(296, realm), Avp.make({ code: 999, data: new Uint8Array(size) })],
      }),
    ),
  )

/** A DPA of almost 4 KB with an Error-Message. */
const answer = rightOf(
  Message.encode(
    Message.make({
      header: { commandCode: 282, hopByHopId: 1, endToEndId: 2 },
      avps: [
        Avp.make({ code: 268, mandatory: true, data: Uint8Array.of(0, 0, 7, 209) }),
        textAvp(264, 'a.example.net'),
        textAvp(296, 'example.net'),
        Avp.make({ code: 281, data: encoder.encode('a text of more than a few characters') }),
        Avp.make({ code: 999, data: new Uint8Array(3800) }),
      ],
    }),
  ),
)

describe('a value that is kept', { timeout: 60_000 }, () => {
  /** What `keep` keeps of a message that lies somewhere in a chunk of 16 MB, and whether the chunk is gone then. */
  const keptOf = <A>(keep: (octets: Uint8Array) => A): { readonly kept: A; readonly isGone: () => boolean } => {
    let chunk: Uint8Array | undefined = new Uint8Array(16_000_000)
    const message = padded(100)
    chunk.set(message, 1000)
    const kept = keep(chunk.subarray(1000, 1000 + message.length))
    const reference = new WeakRef(chunk.buffer)
    chunk = undefined
    return { kept, isGone: () => reference.deref() === undefined }
  }

  // A WeakRef holds on until the job that made it is over.
  const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  test.each([
    ['a wire message', (octets: Uint8Array): unknown => rightOf(Message.decode(octets))],
    ['a typed message', (octets: Uint8Array): unknown => rightOf(DeviceWatchdogRequest.decode(octets))],
    ['a refusal', (octets: Uint8Array): unknown => AccountingRequest.decode(octets)],
    ['what is left of a stream', (octets: Uint8Array): unknown => framer()(framerStart, octets.subarray(0, 60)).state],
    [
      'a message framed from two chunks',
      (octets: Uint8Array): unknown =>
        framer()(framer()(framerStart, octets.subarray(0, 60)).state, octets.subarray(60)).messages,
    ],
  ])('%s lets go of its chunk', async (_, keep) => {
    const { kept, isGone } = keptOf(keep)
    await later()
    collect()
    expect(isGone()).toBe(true)
    expect(kept).toBeDefined()
  })

  test('a message framed from one chunk is a view on it, which decoding lets go', async () => {
    const { kept, isGone } = keptOf((octets) => framer()(framerStart, octets).messages)
    await later()
    collect()
    expect(isGone()).toBe(false)
    expect(kept).toHaveLength(1)
  })

  test('a text of a large message does not keep it', () => {
    const before = inUse()
    const kept = Array.from({ length: 50 }, () => rightOf(DeviceWatchdogRequest.decode(padded(1_000_000))).originRealm)
    expect(inUse() - before).toBeLessThan(5)
    expect(new Set(kept).size).toBe(1)
  })

  test('octets of a large message keep it, and no more; detached they do not', () => {
    const before = inUse()
    const kept = Array.from({ length: 20 }, () => rightOf(Message.decode(padded(1_000_000))).avps[0]?.data)
    expect(inUse() - before).toBeGreaterThan(15)
    expect(inUse() - before).toBeLessThan(25)
    const detached = kept.map(detach)
    kept.length = 0
    expect(inUse() - before).toBeLessThan(5)
    expect(detached).toHaveLength(20)
  })

  test('texts of messages of up to 4 KB keep their message; detached they do not', () => {
    const before = inUse()
    const kept = Array.from({ length: 5000 }, () => rightOf(DisconnectPeerAnswer.decode(answer)).errorMessage)
    expect(inUse() - before).toBeGreaterThan(15)
    const detached = kept.map(detach)
    kept.length = 0
    expect(inUse() - before).toBeLessThan(5)
    expect(detached).toHaveLength(5000)
  })

  test('names do not keep theirs, known or new', () => {
    const before = inUse()
    const kept = Array.from(
      { length: 5000 },
      (_, i) => rightOf(DeviceWatchdogRequest.decode(padded(3900, `realm${i}.of.many.labels.example.net`))).originRealm,
    )
    expect(inUse() - before).toBeLessThan(5)
    expect(new Set(kept).size).toBe(5000)
  })
})

describe('detach', { timeout: 60_000 }, () => {
  test.each(named(commands))('%s: gives the same value', (_, command) => {
    fc.assert(
      fc.property(messageOf(command), (value) => {
        const read = rightOf(command.decode(rightOf(command.encode(value))))
        expect(equals(detach(read), read)).toBe(true)
        expect(Object.keys(detach(read))).toEqual(Object.keys(read))
      }),
      { numRuns: 20 },
    )
  })

  test('gives octets of their own', () => {
    fc.assert(
      fc.property(wireMessage, (message) => {
        const copy = detach(message)
        expect(copy).toEqual(message)
        for (const [index, { data }] of copy.avps.entries()) {
          expect(data).not.toBe(message.avps[index]?.data)
          expect(data.buffer.byteLength).toBe(data.length)
        }
      }),
    )
  })

  test('leaves alone what is no record', () => {
    const map = new Map([[1, 'a']])
    const lone = `${'x'.repeat(20)}\ud800`
    for (const value of [1, 1n, true, undefined, null, Number.NaN, map, lone, 'é'.repeat(40), '']) {
      expect(detach(value)).toBe(value)
    }
  })
})

describe('a stream of single octets', { timeout: 60_000 }, () => {
  interface Link {
    readonly octets: Uint8Array
    readonly before: Link | undefined
  }
  const linksOf = (state: FramerState): ReadonlyArray<number> => {
    const sizes: Array<number> = []
    let link: Link | undefined = state._tag === 'Receiving' ? state.pending : undefined
    while (link !== undefined) {
      sizes.push(link.octets.length)
      link = link.before
    }
    return sizes
  }

  test.each([1 << 12, 1 << 16])('of a message of %i keeps its octets, in few pieces', (size) => {
    const push = framer({ maximumSize: size })
    const octets = new Uint8Array(size)
    octets.set([1, size >>> 16, (size >>> 8) & 0xff, size & 0xff])
    let state: FramerState = framerStart
    for (let at = 0; at < size - 1; at++) {
      ;({ state } = push(state, octets.subarray(at, at + 1)))
      const links = linksOf(state)
      if (links.reduce((sum, link) => sum + link, 0) !== at + 1 || links.length > 62 + size / 1024) {
        throw new Error(`${links.join()} after ${at + 1}`)
      }
    }
    expect(push(state, octets.subarray(size - 1)).messages).toEqual([octets])
  })

  test('never keeps more than a message may have', () => {
    const push = framer({ maximumSize: 4096 })
    const { state, messages } = push(framerStart, Uint8Array.of(1, 0, 0x10, 4))
    expect([state._tag, messages]).toEqual(['Broken', []])
    // Nor anything once it is broken.
    expect(push(state, new Uint8Array(100_000)).state).toBe(state)
  })
})
