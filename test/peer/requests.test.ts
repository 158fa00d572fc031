import { describe, expect, test } from 'vitest'
import { AnswerMessage, fromHex, Message, toHex } from 'diameter-codec'
import { retransmission } from 'diameter-codec/peer'
import { rightOf, withOctet } from '../arbitrary/octets.ts'
import { Driver, heard } from './driver.ts'
import { configurationOf, nodeNamed, serviceAnswer, serviceRequest } from './nodes.ts'
import { unknownCommand } from './walk.ts'

const local = nodeNamed('a')
const driver = (parts: Partial<Parameters<typeof configurationOf>[0]> = {}) =>
  new Driver(configurationOf({ local, remoteHost: 'b.example.net', ...parts }))

const fromPeer = (endToEndId: number, parts: { hopByHopId?: number; application?: number; from?: string } = {}) =>
  serviceRequest(endToEndId, { from: 'b.example.net', hopByHopId: 0x5000 + endToEndId, ...parts })

describe('a request of the application', () => {
  test('gets a Hop-by-Hop Identifier of its own, and the rest stays', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(7))
    peer.request(2, serviceRequest(8))
    const [one, two] = peer.sent
    expect(two?.header.hopByHopId).toBe((one?.header.hopByHopId ?? 0) + 1)
    expect(toHex(one?.octets.subarray(16) ?? new Uint8Array())).toBe(toHex(serviceRequest(7).subarray(16)))
    expect([one?.header.endToEndId, one?.header.retransmitted]).toEqual([7, false])
  })

  test('is answered by Hop-by-Hop Identifier, in whatever order', () => {
    const peer = driver().open()
    for (const id of [1, 2, 3]) peer.request(id, serviceRequest(id))
    const answers = peer.sent.map(({ octets }) => serviceAnswer(octets))
    peer.clear().pass(5)
    for (const answer of answers.toReversed()) peer.receive(answer)
    expect(peer.of('Answered').map(({ id, milliseconds }) => [id, milliseconds])).toEqual([
      [3, 5],
      [2, 5],
      [1, 5],
    ])
    expect(peer.state.inFlight.count).toBe(0)
  })

  test('is not answered by another command, nor twice', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    const answer = serviceAnswer(peer.last.octets)
    peer.clear().receive(withOctet(answer, 7, 0x2a))
    expect(peer.of('Answered')).toHaveLength(0)
    peer.receive(answer)
    peer.receive(answer)
    expect(peer.of('Answered')).toHaveLength(1)
    expect(peer.notices('StrayAnswer')).toHaveLength(2)
    expect(peer.sent).toEqual([])
  })

  test('ends with the octets of a bad answer: what to make of them is the decoder’s', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    const bad = serviceAnswer(peer.last.octets).slice(0, 20)
    bad.set([0, 0, 20], 1)
    peer.clear().receive(bad)
    expect(peer.of('Answered')).toMatchObject([{ id: 1, octets: bad }])
    expect(peer.sent).toEqual([])
  })

  test('sent once more has T, and the same End-to-End Identifier', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(7), true)
    expect(peer.last.header).toMatchObject({ retransmitted: true, endToEndId: 7, request: true, proxiable: true })
    const octets = fromHex('0100001480000110000000000000000100000002')!
    expect(toHex(retransmission(octets))).toBe('0100001490000110000000000000000100000002')
    expect(retransmission(retransmission(octets))).toEqual(retransmission(octets))
    expect(toHex(octets)).toBe('0100001480000110000000000000000100000002')
  })

  test('runs out, and its answer is a stray one then', () => {
    const peer = driver({ timers: { request: 50 } }).open()
    peer.request(1, serviceRequest(1))
    peer.pass(10)
    peer.request(2, serviceRequest(2))
    const [first] = peer.sent
    peer.clear().pass(40)
    expect(peer.of('Failed')).toMatchObject([{ id: 1, sent: true, failure: { _tag: 'TimedOut', milliseconds: 50 } }])
    peer.receive(serviceAnswer(first?.octets ?? new Uint8Array()))
    expect(peer.notices('StrayAnswer')).toHaveLength(1)
    peer.clear().pass(10)
    expect(peer.of('Failed').map(({ id }) => id)).toEqual([2])
  })

  test('may be cancelled', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    const answer = serviceAnswer(peer.last.octets)
    peer.clear().input({ _tag: 'Cancel', id: 1 })
    peer.input({ _tag: 'Cancel', id: 77 })
    expect(peer.state.inFlight.count).toBe(0)
    peer.receive(answer)
    expect(peer.of('Answered')).toEqual([])
    expect(peer.notices('StrayAnswer')).toHaveLength(1)
  })

  test('fails when its connection goes, the oldest first, with what was sent', () => {
    const peer = driver().open()
    for (const id of [5, 3, 4]) peer.request(id, serviceRequest(id))
    const sent = peer.sent.map(({ octets }) => octets)
    const { connection } = peer
    peer.clear().input({ _tag: 'Peer-Disc', connection })
    expect(peer.of('Failed')).toMatchObject(
      [5, 3, 4].map((id, index) => ({
        id,
        sent: true,
        octets: sent[index],
        failure: { _tag: 'ConnectionLost', reason: { _tag: 'PeerClosed' } },
      })),
    )
    // A late event of the connection that is gone.
    peer.clear().input({ _tag: 'Peer-Disc', connection })
    expect(peer.actions).toEqual([])
  })

  test.each([
    ['before there is a connection', driver(), serviceRequest(1), { _tag: 'NotConnected', state: 'Closed' }],
    [
      'of an application that the peer has not',
      driver().open(),
      serviceRequest(1, { application: 4 }),
      { _tag: 'ApplicationNotSupported', applicationId: 4 },
    ],
    ['that is none: an answer', driver().open(), serviceAnswer(serviceRequest(1)), { _tag: 'NotARequest' }],
    ['that is none: too short', driver().open(), new Uint8Array(19), { _tag: 'NotARequest' }],
    [
      'of the machine’s own: a DPR',
      driver().open(),
      withOctet(withOctet(serviceRequest(1), 6, 1), 7, 0x1a),
      { _tag: 'NotARequest' },
    ],
  ])('%s fails at once', (_, peer, octets, failure) => {
    peer.request(1, octets)
    expect(peer.of('Failed')).toEqual([{ _tag: 'Failed', id: 1, failure, octets, sent: false }])
    expect(peer.sent).toEqual([])
  })

  test('is one of so many at the most', () => {
    const peer = driver({ maximumInFlight: 2 }).open()
    for (const id of [1, 2, 3]) peer.request(id, serviceRequest(id))
    expect(peer.of('Failed')).toMatchObject([{ id: 3, sent: false, failure: { _tag: 'TooManyInFlight', maximum: 2 } }])
  })

  test('may have a Hop-by-Hop Identifier on either side of zero', () => {
    const peer = driver()
    peer.state = { ...peer.state, nextHopByHopId: 0xffff_fffe }
    peer.open()
    for (const id of [1, 2, 3]) peer.request(id, serviceRequest(id))
    expect(peer.sent.map(({ header }) => header.hopByHopId)).toEqual([0xffff_ffff, 0, 1])
    for (const { octets } of peer.sent.slice(1)) peer.receive(serviceAnswer(octets))
    expect(peer.of('Answered').map(({ id }) => id)).toEqual([2, 3])
    peer.pass(10_000)
    expect(peer.of('Failed').map(({ id }) => id)).toEqual([1])
  })
})

describe('a request of the peer', () => {
  test('is delivered, and its answer goes back under its own identifiers', () => {
    const peer = driver().open()
    peer.receive(fromPeer(1))
    const [delivered] = peer.of('Deliver')
    expect(delivered?.message._tag).toBe('ServiceRequest')
    // An application may have any Hop-by-Hop Identifier in its answer.
    const octets = serviceAnswer(serviceRequest(9, { hopByHopId: 9 }))
    peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets })
    expect(peer.last).toMatchObject({ header: { hopByHopId: 0x5001, endToEndId: 1 }, resultCode: 2001 })
    peer.clear().input({ _tag: 'Answer', transaction: delivered!.transaction, octets })
    expect(peer.sent).toEqual([])
    expect(peer.notices('AnswerDropped')).toHaveLength(1)
  })

  test('that is answered with what is no answer still waits for one', () => {
    const peer = driver().open()
    peer.receive(fromPeer(1))
    const [delivered] = peer.of('Deliver')
    peer.clear().input({ _tag: 'Answer', transaction: delivered!.transaction, octets: fromPeer(1) })
    expect(peer.notices('AnswerDropped')).toHaveLength(1)
    expect(peer.sent).toEqual([])
    peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(fromPeer(1)) })
    expect(peer.sent).toHaveLength(1)
  })

  test.each([
    ['of an unknown command', unknownCommand({ hopByHopId: 5, endToEndId: 6 }), 3001],
    ['of an unknown application', fromPeer(1, { application: 77 }), 3007],
    ['without what its grammar requires', fromPeer(1).slice(0, 20).fill(20, 3, 4), 5005],
    ['of another version', withOctet(fromPeer(1), 0, 2), 5011],
    ['with the E bit', withOctet(fromPeer(1), 4, 0xe0), 3008],
  ])('%s is answered with the error, and the next is served', (_, octets, resultCode) => {
    const peer = driver().open()
    const wrong = octets.slice()
    wrong.set([wrong.length >> 16, (wrong.length >> 8) & 255, wrong.length & 255], 1)
    peer.receive(wrong)
    expect(peer.last.resultCode).toBe(resultCode)
    expect(peer.last.header).toMatchObject({ request: false, error: true })
    expect(rightOf(AnswerMessage.decode(peer.last.octets)).originHost).toBe('a.example.net')
    expect(peer.notices('Refused')).toHaveLength(1)
    expect(peer.state.name).toBe('I-Open')
    peer.clear().receive(fromPeer(2))
    expect(peer.of('Deliver')).toHaveLength(1)
  })

  test('is delivered whatever it is, where this node relays', () => {
    const peer = driver({ relays: true }).open()
    peer.receive(fromPeer(1, { application: 77 }))
    peer.receive(unknownCommand({ hopByHopId: 5, endToEndId: 6 }))
    expect(peer.of('Deliver').map(({ message }) => message._tag)).toEqual(['Message', 'Message'])
  })

  test('too many of them are answered with 3004', () => {
    const peer = driver({ maximumReceived: 2 }).open()
    for (const id of [1, 2, 3]) peer.receive(fromPeer(id))
    expect(peer.of('Deliver')).toHaveLength(2)
    expect(peer.last).toMatchObject({ resultCode: 3004, header: { error: true, hopByHopId: 0x5003 } })
    expect(peer.notices('Declined')).toHaveLength(1)
    const [first] = peer.of('Deliver')
    peer.input({ _tag: 'Answer', transaction: first!.transaction, octets: serviceAnswer(first!.octets) })
    peer.clear().receive(fromPeer(4))
    expect(peer.of('Deliver')).toHaveLength(1)
  })
})

describe('a duplicate', () => {
  const answered = (peer: Driver) => {
    peer.receive(fromPeer(1))
    const [first] = peer.of('Deliver')
    peer.input({ _tag: 'Answer', transaction: first!.transaction, octets: serviceAnswer(first!.octets) })
    peer.clear()
    return peer
  }

  test.each([
    ['with T', (octets: Uint8Array) => retransmission(octets)],
    ['without', (octets: Uint8Array) => octets],
  ])('of an answered request, %s, gets the answer that was kept, under its own Hop-by-Hop Identifier', (_, again) => {
    const peer = answered(driver().open())
    peer.receive(again(fromPeer(1, { hopByHopId: 0x7777 })))
    expect(peer.of('Deliver')).toEqual([])
    expect(peer.last).toMatchObject({ header: { hopByHopId: 0x7777, endToEndId: 1 }, resultCode: 2001 })
    expect(peer.notices('Duplicate')).toHaveLength(1)
  })

  test('of a request in progress waits with it, and each gets the answer', () => {
    const peer = driver().open()
    peer.receive(fromPeer(1))
    peer.receive(fromPeer(1, { hopByHopId: 0x7777 }))
    peer.receive(fromPeer(1, { hopByHopId: 0x7777 }))
    const delivered = peer.of('Deliver')
    expect(delivered).toHaveLength(1)
    expect(peer.state.received.unanswered).toBe(2)
    peer.input({ _tag: 'Answer', transaction: delivered[0]!.transaction, octets: serviceAnswer(fromPeer(1)) })
    expect(peer.sent.map(({ header }) => header.hopByHopId)).toEqual([0x5001, 0x7777])
    expect(peer.state.received.unanswered).toBe(0)
  })

  test('on the next connection gets the answer to the request of the last one', () => {
    const peer = driver().accept(0).clear()
    peer.receive(fromPeer(1))
    const [delivered] = peer.of('Deliver')
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.accept(1).clear()
    peer.receive(retransmission(fromPeer(1, { hopByHopId: 0x7777 })))
    expect(peer.of('Deliver')).toEqual([])
    peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(fromPeer(1)) })
    expect(peer.of('Send').map(({ connection }) => connection.number)).toEqual([1])
    expect(peer.last.header.hopByHopId).toBe(0x7777)
  })

  test('of an answer that came when its connection was gone gets it too', () => {
    const peer = driver().accept(0).clear()
    peer.receive(fromPeer(1))
    const [delivered] = peer.of('Deliver')
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.clear().input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(fromPeer(1)) })
    expect(peer.sent).toEqual([])
    expect(peer.notices('AnswerDropped')).toHaveLength(1)
    peer.accept(1).clear()
    peer.receive(retransmission(fromPeer(1)))
    expect(peer.last).toMatchObject({ resultCode: 2001, header: { hopByHopId: 0x5001 } })
  })

  test('is none: another Origin-Host, another command, another End-to-End Identifier', () => {
    const peer = answered(driver().open())
    peer.receive(fromPeer(1, { from: 'c.example.net' }))
    peer.receive(fromPeer(2))
    expect(peer.of('Deliver')).toHaveLength(2)
    peer.receive(unknownCommand({ hopByHopId: 3, endToEndId: 1 }))
    expect(peer.last.resultCode).toBe(3001)
  })

  test('is forgotten after a while', () => {
    const peer = answered(driver({ timers: { duplicate: 1_000 } }).open())
    peer.pass(999)
    peer.receive(fromPeer(1))
    expect(peer.of('Deliver')).toEqual([])
    peer.pass(1)
    peer.receive(fromPeer(1))
    const [delivered] = peer.of('Deliver')
    // With the next answer, what is too old goes.
    peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(delivered!.octets) })
    expect(peer.state.received.count).toBe(1)
  })

  test('is forgotten after so many others, and nothing of it is kept', () => {
    const peer = driver({ maximumRemembered: 3 }).open()
    for (let id = 1; id <= 50; id++) {
      peer.clear().receive(fromPeer(id))
      const [delivered] = peer.of('Deliver')
      peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(fromPeer(id)) })
    }
    expect(peer.state.received.count).toBe(3)
    peer.clear().receive(fromPeer(48))
    expect(peer.of('Deliver')).toEqual([])
    peer.receive(fromPeer(47))
    expect(peer.of('Deliver')).toHaveLength(1)
  })
})

test('an answer to an answer is never sent, however bad it is', () => {
  const peer = driver().open()
  const answers = [
    serviceAnswer(serviceRequest(1)),
    withOctet(serviceAnswer(serviceRequest(1)), 0, 2),
    rightOf(Message.encode(Message.make({ header: { commandCode: 257, hopByHopId: 1, endToEndId: 1 }, avps: [] }))),
    ...[257, 280, 282, 999].map((commandCode) =>
      rightOf(
        Message.encode(Message.make({ header: { commandCode, error: true, hopByHopId: 1, endToEndId: 1 }, avps: [] })),
      ),
    ),
  ]
  for (const answer of answers) peer.receive(answer)
  expect(peer.sent).toEqual([])
  expect(peer.notices('StrayAnswer')).toHaveLength(answers.length)
  expect(heard(answers[0]!).resultCode).toBe(2001)
})
