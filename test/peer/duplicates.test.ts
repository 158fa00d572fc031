// What is kept of a peer's requests: by whom it can be asked for, how much it is, and when it goes.
import { describe, expect, test } from 'vitest'
import { memoryOf, retransmission, type Transaction } from 'diameter-codec/peer'
import { withOctet } from '../arbitrary/octets.ts'
import { Driver } from './driver.ts'
import { configurationOf, nodeNamed, serviceAnswer, serviceRequest } from './nodes.ts'

const driver = (parts: Partial<Parameters<typeof configurationOf>[0]> = {}) =>
  new Driver(configurationOf({ local: nodeNamed('a'), remoteHost: 'b.example.net', ...parts }))

interface Asked {
  readonly hopByHopId?: number
  readonly sessionId?: string
  readonly userName?: string
  readonly from?: string
}

/** A request that comes by way of the peer. */
const fromPeer = (endToEndId: number, { hopByHopId = 0x5000 + endToEndId, ...parts }: Asked = {}) =>
  serviceRequest(endToEndId, { from: 'mme.example.org', hopByHopId, ...parts })

/** Answers a request as the application does. */
const answerTo = (peer: Driver, octets: Uint8Array): Transaction => {
  const before = peer.of('Deliver').length
  peer.receive(octets)
  const delivered = peer.of('Deliver')[before]
  if (delivered === undefined) throw new Error('nothing was delivered')
  const { transaction } = delivered
  peer.input({ _tag: 'Answer', transaction, octets: serviceAnswer(delivered.octets) })
  return transaction
}

const sessionOf = (answer: Uint8Array): string => Buffer.from(answer).toString('latin1').slice(28, 32)

describe('a request with the identifiers of another', () => {
  test.each<readonly [string, Asked]>([
    ['another session', { sessionId: 'b;2;2' }],
    ['another user', { userName: 'somebody else' }],
    ['a user of as many letters', { userName: 'someonf' }],
  ])('but %s is answered on its own, whoever came first', (_, other) => {
    const victim = fromPeer(0x1234, { sessionId: 'a;1;' })
    const attacker = fromPeer(0x1234, { sessionId: 'a;1;', hopByHopId: 9, ...other })
    for (const [first, second] of [
      [victim, attacker],
      [attacker, victim],
    ] as const) {
      const peer = driver().open()
      answerTo(peer, first)
      peer.clear()
      answerTo(peer, second)
      expect(peer.of('Deliver')).toMatchObject([{ octets: second }])
      expect(peer.sent).toHaveLength(1)
      expect(sessionOf(peer.last.octets)).toBe(sessionOf(serviceAnswer(second)))
      expect(peer.notices('SameIdentifiers')).toEqual([{ _tag: 'SameIdentifiers', octets: second }])
      expect(peer.notices('Duplicate')).toEqual([])
      // Both are known now, each by its own octets.
      peer.clear().receive(retransmission(first))
      peer.receive(retransmission(second))
      expect(peer.of('Deliver')).toEqual([])
      expect(peer.sent.map(({ octets }) => sessionOf(octets))).toEqual(
        [first, second].map((each) => sessionOf(serviceAnswer(each))),
      )
    }
  })

  test('and its Hop-by-Hop Identifier too gets its own answer, while both are being answered', () => {
    const peer = driver().open()
    const [one, other] = [
      fromPeer(0, { sessionId: 'a;1;', hopByHopId: 7 }),
      fromPeer(0, { sessionId: 'b;2;', hopByHopId: 7 }),
    ]
    peer.receive(one)
    peer.receive(other)
    const delivered = peer.of('Deliver')
    for (const { transaction, octets } of delivered.toReversed()) {
      peer.input({ _tag: 'Answer', transaction, octets: serviceAnswer(octets) })
    }
    expect(peer.sent.map(({ octets }) => sessionOf(octets))).toEqual(['b;2;', 'a;1;'])
    peer.clear().receive(other)
    peer.receive(one)
    expect(peer.sent.map(({ octets }) => sessionOf(octets))).toEqual(['b;2;', 'a;1;'])
  })

  test('of another Origin-Host is nothing to be told of', () => {
    const peer = driver().open()
    answerTo(peer, fromPeer(1))
    answerTo(peer, fromPeer(1, { from: 'hss.example.org' }))
    expect(peer.of('Deliver')).toHaveLength(2)
    expect(peer.notices('SameIdentifiers')).toEqual([])
  })

  test.each([
    ['the P bit', 4, 0x80],
    ['a reserved bit', 4, 0xc1],
  ])('is no duplicate where %s differs', (_, at, octet) => {
    const peer = driver().open()
    answerTo(peer, fromPeer(1))
    answerTo(peer, withOctet(fromPeer(1), at, octet))
    expect(peer.of('Deliver')).toHaveLength(2)
  })

  test('is compared with the latest four, however many there are', () => {
    const peer = driver().open()
    for (let i = 0; i < 1000; i++) peer.receive(fromPeer(7, { hopByHopId: i, from: `h${i}.example.net` }))
    const { received } = peer.state
    expect(received.unanswered).toBe(1000)
    expect(received.inProgress.byEndToEndId).toMatchObject({ key: 7, value: [996, 997, 998, 999] })
    peer.clear().receive(fromPeer(7, { hopByHopId: 5000, from: 'h999.example.net' }))
    expect(peer.notices('Duplicate')).toHaveLength(1)
    peer.receive(fromPeer(7, { hopByHopId: 5001, from: 'h0.example.net' }))
    expect(peer.of('Deliver')).toHaveLength(1)
  })
})

describe('what is kept for duplicates', () => {
  const exchange = (id: number): number => fromPeer(id).length + serviceAnswer(fromPeer(id)).length

  test('is so many octets at the most: the oldest go first', () => {
    const maximumRememberedOctets = 3 * (exchange(10) + 512)
    const peer = driver({ maximumRememberedOctets }).open()
    for (let id = 10; id < 99; id++) {
      answerTo(peer, fromPeer(id))
      expect(memoryOf(peer.state).remembered).toBeLessThanOrEqual(maximumRememberedOctets)
    }
    expect(peer.state.received.count).toBe(3)
    peer.clear().receive(fromPeer(96))
    expect(peer.of('Deliver')).toEqual([])
    peer.receive(fromPeer(95))
    expect(peer.of('Deliver')).toHaveLength(1)
  })

  test('has no long exchange in it, which is not compared with others either', () => {
    const peer = driver({ maximumRememberedExchange: exchange(10) }).open()
    answerTo(peer, fromPeer(10))
    expect(peer.state.received.count).toBe(1)
    answerTo(peer, fromPeer(11, { userName: 'x'.repeat(1000) }))
    expect(memoryOf(peer.state)).toEqual({ received: 0, remembered: exchange(10) + 512 })
    expect(peer.state.received.remembered).toMatchObject({ byNumber: { key: 0 }, byEndToEndId: { key: 10 } })
  })

  test('is no part of the memory that the request came in, nor is what the application gets', () => {
    const peer = driver().open()
    const chunk = new Uint8Array(65_536)
    const octets = fromPeer(1)
    chunk.set(octets, 1000)
    peer.receive(chunk.subarray(1000, 1000 + octets.length))
    expect(peer.of('Deliver')[0]?.octets).toEqual(octets)
    expect(peer.of('Deliver')[0]?.octets.buffer).not.toBe(chunk.buffer)
    answerTo(peer, withOctet(octets, 19, 9))
    const { byNumber } = peer.state.received.remembered
    const kept = byNumber !== undefined && 'value' in byNumber ? byNumber.value : undefined
    expect(kept?.octets.buffer.byteLength).toBe(octets.length + serviceAnswer(octets).length)
  })

  test('goes in time, though no other answer comes', () => {
    const peer = driver({ timers: { duplicate: 8_000, watchdog: 100_000_000 } }).open()
    answerTo(peer, fromPeer(1))
    peer.pass(1_000)
    answerTo(peer, fromPeer(2))
    peer.pass(8_100)
    expect(peer.state.received.count).toBe(0)
    expect(memoryOf(peer.state)).toEqual({ received: 0, remembered: 0 })
    expect(peer.state.received.remembered).toEqual({ byNumber: undefined, byEndToEndId: undefined })
  })

  test('goes some time after the connection, unless the peer comes back', () => {
    for (const returns of [true, false]) {
      const peer = driver({ timers: { forget: 5_000 } })
        .accept(0)
        .clear()
      answerTo(peer, fromPeer(1))
      peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
      peer.pass(4_999)
      if (returns) peer.accept(1)
      peer.pass(1)
      expect(peer.state.received.count).toBe(returns ? 1 : 0)
      if (!returns) peer.accept(1)
      peer.clear().receive(retransmission(fromPeer(1)))
      expect(peer.of('Deliver')).toHaveLength(returns ? 0 : 1)
    }
  })

  test('has no answer in it that comes when all is forgotten', () => {
    const peer = driver({ timers: { forget: 5_000 } })
      .accept(0)
      .clear()
    peer.receive(fromPeer(1))
    const [delivered] = peer.of('Deliver')
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.pass(5_000)
    peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(fromPeer(1)) })
    expect(memoryOf(peer.state)).toEqual({ received: 0, remembered: 0 })
    const nothing = { byNumber: undefined, byEndToEndId: undefined }
    expect(peer.state.received).toMatchObject({ inProgress: nothing, remembered: nothing })
  })

  test('is made less when the node asks for it', () => {
    const peer = driver().open()
    for (let id = 10; id < 20; id++) answerTo(peer, fromPeer(id))
    const { remembered } = memoryOf(peer.state)
    peer.input({ _tag: 'Forget', octets: remembered / 2 })
    expect(memoryOf(peer.state).remembered).toBe(remembered / 2)
    peer.clear().receive(fromPeer(19))
    expect(peer.of('Deliver')).toEqual([])
    peer.receive(fromPeer(10))
    expect(peer.of('Deliver')).toHaveLength(1)
  })
})

describe('what waits for its answer', () => {
  test('is so many octets at the most: a request beyond is answered with 3004', () => {
    const size = fromPeer(1).length + 8192
    const peer = driver({ maximumReceivedOctets: 2 * size }).open()
    for (const id of [1, 2, 3]) peer.receive(fromPeer(id))
    expect(peer.of('Deliver')).toHaveLength(2)
    expect(peer.last).toMatchObject({ resultCode: 3004, header: { error: true, hopByHopId: 0x5003 } })
    expect(memoryOf(peer.state).received).toBe(2 * size)
    // A duplicate counts too.
    peer.receive(fromPeer(1, { hopByHopId: 9 }))
    expect(peer.last).toMatchObject({ resultCode: 3004, header: { hopByHopId: 9 } })
    const [first] = peer.of('Deliver')
    peer.input({ _tag: 'Answer', transaction: first!.transaction, octets: serviceAnswer(first!.octets) })
    peer.clear().receive(fromPeer(4))
    expect(peer.of('Deliver')).toHaveLength(1)
  })

  test('is nothing after all answers, whatever became of the connection and of the duplicates', () => {
    const peer = driver().accept(0).clear()
    for (const id of [1, 2, 3]) peer.receive(fromPeer(id))
    for (const hopByHopId of [1, 2, 3]) peer.receive(fromPeer(1, { hopByHopId }))
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.accept(1)
    peer.receive(fromPeer(2, { hopByHopId: 8 }))
    for (const { transaction, octets } of peer.of('Deliver')) {
      peer.input({ _tag: 'Answer', transaction, octets: serviceAnswer(octets) })
    }
    expect(memoryOf(peer.state).received).toBe(0)
    expect(peer.state.received.unanswered).toBe(0)
    expect(peer.last).toMatchObject({ header: { hopByHopId: 8 }, resultCode: 2001 })
  })

  test('grows no more where the node is busy', () => {
    const peer = driver().open()
    const { connection } = peer
    peer.input({ _tag: 'Rcv-Message', connection, octets: fromPeer(1), busy: true })
    expect(peer.of('Deliver')).toEqual([])
    expect(peer.last.resultCode).toBe(3004)
    answerTo(peer, fromPeer(1))
    peer.clear().input({ _tag: 'Rcv-Message', connection, octets: retransmission(fromPeer(1)), busy: true })
    expect(peer.last.resultCode).toBe(2001)
  })
})
