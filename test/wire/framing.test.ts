// Framing by Message Length, worked out by hand; test/laws/framing.test.ts has the law.
import { framer, framerStart, type FramerState } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, joined } from '../arbitrary/octets.ts'

const small = hex('01000014 80000118 00000000 00000001 00000002')
const larger = hex('01000018 80000118 00000000 00000003 00000004 00000000')
const push = framer()
const errorOf = (state: FramerState) => (state._tag === 'Broken' ? state.error : undefined)

describe('the framer', () => {
  test('gives the messages of a chunk, in order', () => {
    const { state, messages } = push(framerStart, joined(small, larger, small))
    expect(messages).toEqual([small, larger, small])
    expect(state).toEqual(framerStart)
  })

  test('gives views on the chunk, plain ones even of a Buffer', () => {
    const chunk = Buffer.concat([small, larger])
    const { messages } = push(framerStart, chunk)
    expect(messages.map((message) => message.constructor)).toEqual([Uint8Array, Uint8Array])
    expect(messages.map((message) => message.buffer === chunk.buffer)).toEqual([true, true])
  })

  test('waits for the rest of a message', () => {
    const first = push(framerStart, small.subarray(0, 2))
    expect(first).toMatchObject({ messages: [], state: { _tag: 'Receiving', size: 2, announced: 0 } })
    const second = push(first.state, small.subarray(2, 19))
    expect(second).toMatchObject({ messages: [], state: { _tag: 'Receiving', size: 19, announced: 20 } })
    const third = push(second.state, joined(small.subarray(19), larger, small.subarray(0, 1)))
    expect(third).toMatchObject({ messages: [small, larger], state: { _tag: 'Receiving', size: 1 } })
  })

  test('keeps a copy of what is left over', () => {
    const chunk = Uint8Array.from(small.subarray(0, 10))
    const { state } = push(framerStart, chunk)
    chunk.fill(0)
    expect(push(state, small.subarray(10)).messages).toEqual([small])
  })

  test('takes nothing for nothing', () => {
    const { state } = push(framerStart, small.subarray(0, 5))
    expect(push(state, new Uint8Array(0)).messages).toEqual([])
    expect(push(push(state, new Uint8Array(0)).state, small.subarray(5)).messages).toEqual([small])
    expect(push(framerStart, new Uint8Array(0))).toEqual({ state: framerStart, messages: [] })
  })

  test('hands over a message of another version, so that it can be answered', () => {
    const other = Uint8Array.from(small)
    other[0] = 2
    expect(push(framerStart, other).messages).toEqual([other])
  })

  test('takes the shortest message and the longest', () => {
    const longest = new Uint8Array(0xfffffc)
    longest.set([1, 0xff, 0xff, 0xfc])
    expect(push(framerStart, joined(small, longest)).messages.map(({ length }) => length)).toEqual([20, 0xfffffc])
  })

  test.each([
    ['0', '000000'],
    ['16', '000010'],
    ['19', '000013'],
    ['21', '000015'],
    ['22', '000016'],
    ['16777213, though it is more than any maximum', 'fffffd'],
    ['16777215', 'ffffff'],
  ])('breaks at the Message Length %s, with 5015', (_, length) => {
    const { state, messages } = push(framerStart, joined(small, hex(`01 ${length} 00000000`)))
    expect(messages).toEqual([small])
    expect(errorOf(state)).toMatchObject({
      _tag: 'DecodeError',
      reason: { _tag: 'InvalidMessageLength', announced: Number.parseInt(length, 16) },
      offset: 1,
      extent: 3,
      excerpt: { offset: 0, octets: hex(`01${length}`) },
      failedAvp: [],
    })
    expect(push(state, small)).toEqual({ state, messages: [] })
  })

  test('breaks at a message longer than the maximum as soon as its length is read', () => {
    const narrow = framer({ maximumSize: 20 })
    expect(narrow(framerStart, small).messages).toEqual([small])
    for (const chunks of [[larger], [larger.subarray(0, 1), larger.subarray(1, 4)]]) {
      let state: FramerState = framerStart
      for (const chunk of chunks) ({ state } = narrow(state, chunk))
      expect(errorOf(state)).toMatchObject({
        reason: { _tag: 'BudgetExceeded', budget: 'size', maximum: 20 },
        offset: 1,
        extent: 3,
      })
    }
  })

  test('breaks at the four octets that say a wrong length, whatever was before them', () => {
    for (const before of ['', '01000014 00000118 00000000 00000001 00000002']) {
      for (const header of ['01000013', '01000015', '01000000']) {
        const { state, messages } = framer()(framerStart, hex(`${before} ${header}`))
        expect(messages).toHaveLength(before === '' ? 0 : 1)
        expect(state._tag).toBe('Broken')
      }
    }
  })

  test('has one state for each place in a stream, so that another go gives the same', () => {
    const { state } = push(framerStart, small.subarray(0, 7))
    expect(push(state, small.subarray(7)).messages).toEqual([small])
    expect(push(state, small.subarray(7)).messages).toEqual([small])
  })

  test.each([1, 31, 1023, 1024])('keeps few pieces of one message, though they come in %i octets', (size) => {
    const message = new Uint8Array(65_536)
    message.set([1, 1, 0, 0])
    let state: FramerState = framerStart
    for (let at = 0; at < 65_532; at += size) {
      ;({ state } = push(state, message.subarray(at, Math.min(65_532, at + size))))
    }
    const pieces: Array<number> = []
    let pending = state._tag === 'Receiving' ? state.pending : undefined
    for (; pending !== undefined; pending = pending.before) pieces.push(pending.octets.length)
    expect(pieces.reduce((sum, each) => sum + each, 0)).toBe(65_532)
    expect(pieces.filter((each) => each < 1024).length).toBeLessThanOrEqual(62)
  })

  test('keeps nothing for a chunk without octets', () => {
    const { state } = push(framerStart, small.subarray(0, 5))
    expect(push(state, new Uint8Array(0)).state).toBe(state)
  })
})
