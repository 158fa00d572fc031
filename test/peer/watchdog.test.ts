import { describe, expect, test } from 'vitest'
import { Avp, fromHex, Message } from 'diameter-codec'
import { deadline } from 'diameter-codec/peer'
import { rightOf, withOctet } from '../arbitrary/octets.ts'
import { Driver } from './driver.ts'
import { configurationOf, nodeNamed, serviceAnswer, serviceRequest } from './nodes.ts'
import { badDpr, cea, dpr, dwa, dwr } from './walk.ts'

const remote = nodeNamed('b')
/** An answer of AVPs alone. */
const message = (
  commandCode: number,
  { hopByHopId, endToEndId }: { readonly hopByHopId: number; readonly endToEndId: number },
  avps: ReadonlyArray<Avp>,
): Uint8Array => rightOf(Message.encode(Message.make({ header: { commandCode, hopByHopId, endToEndId }, avps })))

const ids = { hopByHopId: 0x77, endToEndId: 0x88 }

const driver = ({ request = 100_000 } = {}) =>
  new Driver(
    configurationOf({
      local: nodeNamed('a'),
      remoteHost: 'b.example.net',
      timers: { watchdog: 10_000, watchdogJitter: 2_000, request, reconnect: 7_000 },
    }),
  )

const names = (peer: Driver) => peer.notices('WatchdogChanged').map(({ to }) => to)

const answerWatchdog = (peer: Driver): void => peer.receive(dwa(remote, peer.last.header))

describe('the watchdog', () => {
  test.each([
    [0, 10_000],
    [1, 12_000],
    [-1, 8_000],
    [0.5, 11_000],
    [7, 12_000],
  ])('asks after Twinit and jitter: %d gives %d ms', (jitter, due) => {
    const peer = driver()
    peer.jitter = jitter
    peer.open()
    expect(deadline(peer.state)).toBe(due)
    peer.pass(due - 1)
    expect(peer.sent).toEqual([])
    peer.pass(1)
    expect(peer.sent.map(({ header }) => [header.commandCode, header.request])).toEqual([[280, true]])
  })

  test('is content with any message, and with the DWA tells how long it took', () => {
    const peer = driver().open()
    peer.pass(9_000)
    peer.receive(dwr(remote, ids))
    expect(peer.last).toMatchObject({ resultCode: 2001, header: ids })
    peer.clear().pass(9_999)
    expect(peer.sent).toEqual([])
    peer.pass(1)
    peer.pass(30)
    answerWatchdog(peer)
    expect(peer.notices('WatchdogAnswered')).toEqual([{ _tag: 'WatchdogAnswered', resultCode: 2001, milliseconds: 30 }])
    expect(peer.state.watchdog).toMatchObject({ name: 'OKAY', pending: false, due: 29_030 })
  })

  test('asks once; then suspends the connection, and then closes it', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    peer.clear().pass(10_000)
    expect(peer.sent).toHaveLength(1)
    peer.clear().pass(10_000)
    expect(peer.state.watchdog.name).toBe('SUSPECT')
    expect(peer.state.name).toBe('I-Open')
    expect(peer.of('Failed')).toMatchObject([
      { id: 1, sent: true, failure: { _tag: 'ConnectionLost', reason: { _tag: 'TimedOut', waitingFor: 'DWA' } } },
    ])
    expect(peer.sent).toEqual([])
    peer.clear().request(2, serviceRequest(2))
    expect(peer.of('Failed')).toMatchObject([
      { id: 2, sent: false, failure: { _tag: 'Suspended', watchdog: 'SUSPECT' } },
    ])
    const { connection } = peer
    peer.clear().pass(10_000)
    expect(names(peer)).toEqual(['DOWN'])
    expect(peer.of('Disconnect')).toEqual([{ _tag: 'Disconnect', connection, reset: true }])
    expect(peer.notices('StateChanged').map(({ to, reason }) => [to, reason._tag])).toEqual([['Closed', 'TimedOut']])
    expect(deadline(peer.state)).toBe(37_000)
    peer.clear().pass(7_000)
    expect(peer.of('Connect')).toHaveLength(1)
  })

  test('takes a suspended connection back at the first message; what comes late is a stray answer', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    const answer = serviceAnswer(peer.last.octets)
    peer.pass(20_000)
    peer.clear().receive(answer)
    expect(names(peer)).toEqual(['OKAY'])
    expect(peer.notices('StrayAnswer')).toHaveLength(1)
    peer.request(2, serviceRequest(2))
    expect(peer.sent).toHaveLength(1)
    // The DWA of before is still waited for (RFC 3539: Pending is cleared by a DWA alone).
    peer.clear().pass(10_000)
    expect(names(peer)).toEqual(['SUSPECT'])
  })

  test('puts a connection that was lost back into service after three DWAs', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.pass(7_000)
    peer.clear().agree()
    expect(peer.state).toMatchObject({ name: 'I-Open', watchdog: { name: 'REOPEN' } })
    for (const round of [1, 2, 3]) {
      expect(peer.last.header.commandCode).toBe(280)
      peer.request(round, serviceRequest(round))
      expect(peer.of('Failed').at(-1)).toMatchObject({
        id: round,
        failure: { _tag: 'Suspended', watchdog: 'REOPEN' },
      })
      answerWatchdog(peer)
      expect(peer.state.watchdog.name).toBe(round < 3 ? 'REOPEN' : 'OKAY')
      if (round < 3) peer.pass(10_000)
    }
    expect(names(peer)).toEqual(['REOPEN', 'OKAY'])
    peer.clear().request(4, serviceRequest(4))
    expect(peer.sent).toHaveLength(1)
  })

  test('in REOPEN does not count other messages, but they are served', () => {
    const peer = driver().accept(0)
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.accept(1).clear()
    expect(peer.state.watchdog.name).toBe('REOPEN')
    peer.receive(dwr(remote, ids))
    expect(peer.last).toMatchObject({ resultCode: 2001, header: ids })
    peer.receive(serviceRequest(1, { from: 'b.example.net' }))
    expect(peer.of('Deliver')).toHaveLength(1)
    expect(peer.state.watchdog).toMatchObject({ name: 'REOPEN', numDwa: 0 })
  })

  test('in REOPEN gives up after two intervals without a DWA', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.pass(7_000)
    peer.agree()
    peer.clear().pass(10_000)
    expect(peer.state.watchdog).toMatchObject({ name: 'REOPEN', numDwa: -1 })
    peer.pass(10_000)
    expect(peer.state).toMatchObject({ name: 'Closed', watchdog: { name: 'DOWN' } })
  })

  test('takes no DWA but that of its DWR, by its Hop-by-Hop Identifier', () => {
    const peer = driver().open()
    peer.pass(10_000)
    const { header } = peer.last
    peer.clear().receive(dwa(remote, { ...header, hopByHopId: header.hopByHopId + 1 }))
    expect(peer.notices('StrayAnswer')).toHaveLength(1)
    expect(peer.state.watchdog.pending).toBe(true)
    peer.receive(dwa(remote, header))
    peer.receive(dwa(remote, header))
    expect(peer.notices('WatchdogAnswered')).toHaveLength(1)
    expect(peer.notices('StrayAnswer')).toHaveLength(2)
  })

  test('is content with DWAs of another End-to-End Identifier, and tells of each', () => {
    const peer = driver().open()
    for (let round = 1; round <= 7; round++) {
      peer.clear().pass(10_000)
      const { header } = peer.last
      const octets = dwa(remote, { ...header, endToEndId: header.endToEndId + 1 })
      peer.receive(octets)
      expect(peer.state.watchdog).toMatchObject({ name: 'OKAY', pending: false })
      expect(peer.notices('EndToEndIdDiffers')).toEqual([
        { _tag: 'EndToEndIdDiffers', octets, expected: header.endToEndId },
      ])
      expect(peer.notices('WatchdogAnswered')).toHaveLength(1)
    }
  })

  test('takes a DWA that is wrong for what it is: a sign of life, and a fault', () => {
    const peer = driver().open()
    peer.pass(10_000)
    const bad = badDpr(peer.last.header)
    peer.clear().receive(withOctet(withOctet(bad, 4, 0), 7, 0x18))
    expect(peer.notices('Refused')).toHaveLength(1)
    expect(peer.sent).toEqual([])
    expect(peer.state.watchdog.pending).toBe(false)
  })

  test('of the peer gets an error for a bad DWR, without E', () => {
    const peer = driver().open()
    peer.receive(withOctet(badDpr(ids), 7, 0x18))
    expect(peer.last).toMatchObject({ resultCode: 5005, header: { commandCode: 280, error: false, ...ids } })
  })
})

describe('a DWR that is asked for', () => {
  const probes = (peer: Driver, ...ids: ReadonlyArray<number>) => {
    for (const id of ids) peer.input({ _tag: 'Probe', id })
    return peer.sent.filter(({ header }) => header.commandCode === 280 && header.request)
  }

  test('is one of its own each time, with a time of its own, in whatever order the answers come', () => {
    const peer = driver().open()
    const [one, two] = probes(peer, 1, 2)
    peer.pass(3)
    const [, , three] = probes(peer, 3)
    peer.clear().pass(4)
    for (const request of [three, one, two]) {
      peer.receive(dwa(remote, request!.header))
      peer.pass(10)
    }
    expect(peer.of('Answered').map(({ id, milliseconds }) => [id, milliseconds])).toEqual([
      [3, 4],
      [1, 17],
      [2, 27],
    ])
    expect(peer.notices('WatchdogAnswered').map(({ milliseconds }) => milliseconds)).toEqual([4, 17, 27])
    expect(peer.state.inFlight.count).toBe(0)
  })

  test('goes beside that of the watchdog, whose answer is not its own', () => {
    const peer = driver().open()
    peer.pass(10_000)
    const [watched, asked] = probes(peer, 1)
    peer.receive(dwa(remote, watched!.header))
    expect(peer.of('Answered')).toEqual([])
    expect(peer.state.watchdog.pending).toBe(false)
    peer.receive(dwa(remote, asked!.header))
    expect(peer.of('Answered')).toMatchObject([{ id: 1 }])
  })

  test('is no answer to the watchdog: in REOPEN it does not count', () => {
    const peer = driver().accept(0)
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    peer.accept(1).clear()
    for (const id of [1, 2, 3, 4]) {
      const [request] = probes(peer.clear(), id)
      peer.receive(dwa(remote, request!.header))
    }
    expect(peer.of('Answered')).toHaveLength(1)
    expect(peer.state.watchdog).toMatchObject({ name: 'REOPEN', numDwa: 0, pending: true })
  })

  test('ends with its time, and with its connection', () => {
    const peer = driver({ request: 50 }).open()
    probes(peer, 1)
    peer.pass(49)
    probes(peer, 2)
    peer.pass(1)
    expect(peer.of('Failed')).toMatchObject([{ id: 1, sent: true, failure: { _tag: 'TimedOut', milliseconds: 50 } }])
    peer.clear().input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(peer.of('Failed')).toMatchObject([{ id: 2, sent: true, failure: { _tag: 'ConnectionLost' } }])
    probes(peer.clear(), 3)
    expect(peer.of('Failed')).toMatchObject([
      { id: 3, sent: false, failure: { _tag: 'NotConnected', state: 'Closed' } },
    ])
    peer.accept(1)
    peer.input({ _tag: 'Stop', cause: 'REBOOTING' })
    probes(peer.clear(), 4)
    expect(peer.of('Failed')).toMatchObject([{ id: 4, sent: false, failure: { _tag: 'NotConnected' } }])
  })

  test('fails with what is wrong with its DWA, which is a sign of life', () => {
    const peer = driver().open()
    const [request] = probes(peer, 1)
    peer.pass(9_999)
    peer.clear().receive(message(280, request!.header, [Avp.make({ code: 268, data: fromHex('000007d1')! })]))
    expect(peer.of('Failed')).toMatchObject([
      { id: 1, sent: true, failure: { _tag: 'InvalidAnswer', error: { reason: { _tag: 'MissingAvp' } } } },
    ])
    expect(peer.of('Failed')[0]?.failure).toMatchObject({ error: { path: ['Device-Watchdog-Answer', 'Origin-Host'] } })
    expect(peer.notices('Refused')).toHaveLength(1)
    peer.pass(9_999)
    expect(peer.sent).toEqual([])
  })

  test('is no message in flight for a DPA', () => {
    const peer = driver().open()
    probes(peer, 1)
    peer.clear().receive(dpr(remote, ids))
    expect(peer.last).toMatchObject({ resultCode: 2001, header: { commandCode: 282 } })
  })
})

describe('a connection that does not come up', () => {
  const changes = (peer: Driver) => peer.notices('StateChanged').map(({ to, reason }) => [to, reason])

  test('is given up, and tried again after Tc', () => {
    const peer = driver()
    peer.input({ _tag: 'Start' })
    peer.pass(10_000)
    expect(changes(peer)).toEqual([
      ['Wait-Conn-Ack', { _tag: 'Asked' }],
      ['Closed', { _tag: 'TimedOut', waitingFor: 'connection' }],
    ])
    expect(peer.of('Disconnect')).toHaveLength(1)
    peer.clear().pass(7_000)
    expect(changes(peer)).toEqual([['Wait-Conn-Ack', { _tag: 'Reconnecting' }]])
    peer.clear().input({ _tag: 'Rcv-Conn-Nack', connection: peer.connection, reason: 'ECONNREFUSED' })
    expect(changes(peer)).toEqual([['Closed', { _tag: 'ConnectFailed', detail: 'ECONNREFUSED' }]])
    peer.pass(7_000)
    expect(peer.of('Connect').map(({ connection }) => connection.number)).toEqual([2])
    // It was never lost: the first connection needs no validation.
    peer.agree()
    expect(peer.state.watchdog.name).toBe('OKAY')
  })

  test.each([
    ['no CEA', (peer: Driver) => peer.pass(10_000), { _tag: 'TimedOut', waitingFor: 'CEA' }],
    ['another message', (peer: Driver) => peer.receive(dwr(remote, ids)), { _tag: 'Unexpected', commandCode: 280 }],
    [
      'a CEA of another CER',
      (peer: Driver) => peer.receive(cea(remote, ids)),
      { _tag: 'Unexpected', commandCode: 257 },
    ],
    [
      'a CEA that refuses and says which AVP is wrong',
      (peer: Driver) => {
        const wrong = Avp.make({ code: 257, data: fromHex('00017f000001')! })
        const group = rightOf(Avp.encode(wrong))
        peer.receive(
          message(257, peer.state.cer!, [
            Avp.make({ code: 268, data: fromHex('0000138c')! }),
            Avp.make({ code: 281, mandatory: false, data: new TextEncoder().encode('bad value') }),
            Avp.make({ code: 279, data: group }),
          ]),
        )
      },
      {
        _tag: 'Refused',
        resultCode: 5004,
        errorMessage: 'bad value',
        failedAvp: [{ code: 257, data: fromHex('00017f000001') }],
      },
    ],
    [
      'a CEA that refuses',
      (peer: Driver) => peer.receive(cea(remote, peer.state.cer!, 5010)),
      { _tag: 'Refused', resultCode: 5010 },
    ],
    [
      'a CEA that refuses and has little else',
      (peer: Driver) =>
        peer.receive(message(257, peer.state.cer!, [Avp.make({ code: 268, data: fromHex('00001392')! })])),
      { _tag: 'Refused', resultCode: 5010, errorMessage: undefined, failedAvp: [] },
    ],
    [
      'a CEA that lacks what it must have',
      (peer: Driver) => peer.receive(message(257, peer.state.cer!, [])),
      { _tag: 'Invalid', error: { reason: { _tag: 'MissingAvp' } } },
    ],
    [
      'a CEA of another host',
      (peer: Driver) => peer.receive(cea(nodeNamed('c'), peer.state.cer!)),
      { _tag: 'UnexpectedHost', originHost: 'c.example.net' },
    ],
    [
      'a CEA with nothing in common',
      (peer: Driver) => peer.receive(cea({ ...remote, authApplicationIds: [5, 7] }, peer.state.cer!)),
      {
        _tag: 'NotAccepted',
        resultCode: 5010,
        detail: 'the peer offers auth 5, 7, which is not what was asked for: auth 16777999',
      },
    ],
    [
      'octets that are no message',
      (peer: Driver) => peer.receive(new Uint8Array(19)),
      { _tag: 'Invalid', error: { reason: { _tag: 'InvalidMessageLength' } } },
    ],
  ])('with %s is closed', (_, answer, reason) => {
    const peer = driver()
    peer.input({ _tag: 'Start' })
    peer.input({ _tag: 'Rcv-Conn-Ack', connection: peer.connection })
    peer.clear()
    answer(peer)
    expect(changes(peer)).toMatchObject([['Closed', reason]])
    expect(peer.of('Disconnect')).toHaveLength(1)
  })

  test('has in its CER the addresses that the connection is from', () => {
    const peer = driver()
    peer.input({ _tag: 'Start' })
    const hostIpAddresses = [{ _tag: 'IPv4', address: '198.51.100.7' }] as const
    peer.input({ _tag: 'Rcv-Conn-Ack', connection: peer.connection, hostIpAddresses })
    expect([...peer.last.octets].join()).toContain([0, 1, 198, 51, 100, 7].join())
    // An address that cannot be written gives way to the configured one.
    const other = driver()
    other.input({ _tag: 'Start' })
    const wrong = [{ _tag: 'IPv4', address: 'nowhere' }] as const
    other.input({ _tag: 'Rcv-Conn-Ack', connection: other.connection, hostIpAddresses: wrong })
    expect([...other.last.octets].join()).toContain([0, 1, 192, 0, 2, 1].join())
  })
})
